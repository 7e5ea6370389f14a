using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes the common parts of SARIF 2.1.0 logs (OASIS, 27 March 2020): one run of this tool with rules and results.</summary>
internal static class SarifLog
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a log.</summary>
    /// <param name="rules">The rules that results refer to.</param>
    /// <param name="notifications">The failures, each with its level.</param>
    /// <param name="writeResults">Writes the results.</param>
    public static string Write(IEnumerable<SarifRule> rules, IEnumerable<(string Level, string Text)> notifications, Action<Utf8JsonWriter> writeResults)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(json, notifications);
            json.WriteStartArray("results");
            writeResults(json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>Writes the physical location into an open object.</summary>
    public static void WritePlace(Utf8JsonWriter json, string path, int line, int column, int length = 0)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(path));
        json.WriteEndObject();
        if (line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (column > 0)
            {
                json.WriteNumber("startColumn", column);
                if (length > 0)
                {
                    json.WriteNumber("endColumn", column + length);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the logical location into an open object: a path within a document or a schema.</summary>
    public static void WriteLogicalPlace(Utf8JsonWriter json, string path)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", path);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes a plain text message.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "schemagen");
        json.WriteString("version", typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (SarifRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Title);
            if (HelpAddress.Of(rule.Id, typeof(SarifLog).Assembly) is { } address)
            {
                json.WriteString("helpUri", address);
            }

            if (rule.Page is { } page)
            {
                WriteText(json, "fullDescription", page.Split("\n\n")[2].Replace('\n', ' '));
                json.WriteStartObject("help");
                json.WriteString("text", page);
                json.WriteString("markdown", page);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, IEnumerable<(string Level, string Text)> notifications)
    {
        (string Level, string Text)[] all = [.. notifications];
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !all.Any(static notification => notification.Level == "error"));
        json.WriteStartArray("toolExecutionNotifications");
        foreach ((string level, string text) in all)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            WriteText(json, "message", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Returns the URI of a path. Relative paths stay relative, so that a server finds the file in its checkout.</summary>
    private static string UriOf(string path)
    {
        string escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? $"file://{(escaped.StartsWith('/') ? "" : "/")}{escaped}" : escaped;
    }
}
