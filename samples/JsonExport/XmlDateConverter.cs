using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Runtime;

namespace JsonExport;

/// <summary>A date as a JSON string, spelled as XSD and ISO 8601 do.</summary>
internal sealed class XmlDateConverter : JsonConverter<XmlDate>
{
    /// <inheritdoc />
    public override XmlDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        XmlDate.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out XmlDate date) ? date : throw new JsonException("A date was expected, such as 2026-11-02.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, XmlDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
