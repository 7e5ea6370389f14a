using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>
/// Comparisons in SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning: a result for each change at its line in the new schema, the old
/// place and the document beside it. Accepted changes are suppressed results, with their reason.
/// </summary>
internal static class SarifReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, [.. reports.SelectMany(static report => report.Changes).Select(static item => item.Change.Kind).Distinct().Order()]);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(json, reports);
            json.WriteStartArray("results");
            foreach (ReportedChange item in reports.SelectMany(static report => report.Changes))
            {
                WriteResult(json, item, mode);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<ChangeKind> kinds)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "schemagen");
        json.WriteString("version", typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (ChangeRule rule in kinds.Select(ChangeRule.Of))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Word);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What could not be decided is told where a tool tells what it could not do.</summary>
    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<EvolutionReport> reports)
    {
        string[] unknowns = [.. reports.SelectMany(static report => report.Backward.Unknowns.Concat(report.Forward.Unknowns)).Distinct(StringComparer.Ordinal)];
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (string unknown in unknowns)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText(json, "message", $"Not decided: {unknown}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportedChange item, CompatibilityMode mode)
    {
        Change change = item.Change;
        json.WriteStartObject();
        json.WriteString("ruleId", change.Rule.Id);
        json.WriteString("level", item.Breaks(mode) ? "error" : "note");
        WriteText(json, "message", Message(item, mode));
        json.WriteStartArray("locations");
        if ((change.New ?? change.Old) is { } place)
        {
            WriteLocation(json, place, change.Path);
        }

        json.WriteEndArray();
        if (change is { New: not null, Old: { } old })
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, old, null);
            json.WriteEndArray();
        }

        // Lines move; what the change is and where documents have it does not.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("change/v1", $"{change.Rule.Id} {change.Path}");
        json.WriteEndObject();
        if (item.Acceptance is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", item.Acceptance);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Message(ReportedChange item, CompatibilityMode mode)
    {
        Change change = item.Change;
        string directions = (change.BreaksBackward, change.BreaksForward) switch
        {
            (true, true) => "backward and forward",
            (true, false) => "backward",
            _ => "forward",
        };
        StringBuilder text = new($"{char.ToUpperInvariant(change.Message[0])}{change.Message[1..]}. Breaks {directions} compatibility.");
        if (mode != CompatibilityMode.Forward && item.Backward is { } backward)
        {
            text.Append($"\n\nAllowed before, refused now:\n{backward.Xml.TrimEnd('\n')}");
        }

        if (mode != CompatibilityMode.Backward && item.Forward is { } forward)
        {
            text.Append($"\n\nAllowed now, refused before:\n{forward.Xml.TrimEnd('\n')}");
        }

        return text.ToString();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation place, string? path)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.Path));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                json.WriteNumber("startColumn", place.Column);
                if (place.Length > 0)
                {
                    json.WriteNumber("endColumn", place.Column + place.Length);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (path is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", path);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            WriteText(json, "message", "The old version.");
        }

        json.WriteEndObject();
    }

    /// <summary>A relative path stays relative, so that a server finds the file in its checkout.</summary>
    private static string UriOf(string path)
    {
        string escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? $"file://{(escaped.StartsWith('/') ? "" : "/")}{escaped}" : escaped;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
