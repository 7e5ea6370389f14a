using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a JSON object on one line.</summary>
internal static class JsonLine
{
    // The line is not part of an HTML page, so only the characters that JSON itself requires are escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
