using System.Text.Json;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Reports;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>Writes a comparison as a JSON object on one line.</summary>
internal static class JsonDiffReport
{
    public static string Write(EvolutionReport report) => JsonLine.Write(json =>
    {
        json.WriteString("old", report.OldPath);
        json.WriteString("new", report.NewPath);
        if (report.Define is not null)
        {
            json.WriteString("define", report.Define);
        }

        json.WriteString("backward", ReportWords.Of(report.Backward.Verdict));
        json.WriteString("forward", ReportWords.Of(report.Forward.Verdict));
        json.WriteBoolean("equal", report.IsEqual);
        json.WriteStartObject("suggestedVersion");
        json.WriteString("schema", ReportWords.Of(report.SchemaVersionPart));
        json.WriteString("api", report.Define is null ? ReportWords.Of(report.ApiVersionPart) : null);
        json.WriteEndObject();
        json.WriteNumber("hidden", report.Hidden);
        WriteAll(json, "changes", report.Changes, WriteChange);
        WriteAll(json, "unknowns", report.Backward.Unknowns.Union(report.Forward.Unknowns, StringComparer.Ordinal), static (json, unknown) => json.WriteStringValue(unknown));
        WriteAll(json, "notCompared", report.Uncompared, static (json, part) => json.WriteStringValue(part.What));
        WriteAll(json, "api", report.Api, static (json, effect) => json.WriteStringValue(effect.ToString()));
        WriteAll(json, "stale", report.Stale, WriteStale);
        if (report.Corpus is { } corpus)
        {
            json.WriteStartObject("corpus");
            json.WriteNumber("documents", corpus.Documents);
            json.WriteNumber("unreadable", corpus.Unreadable);
            json.WriteNumber("oldValid", corpus.OldValid);
            json.WriteNumber("newValid", corpus.NewValid);
            json.WriteNumber("brokenBackward", corpus.BrokenBackward);
            json.WriteNumber("brokenForward", corpus.BrokenForward);
            json.WriteEndObject();
        }
    });

    private static void WriteChange(Utf8JsonWriter json, ReportedChange item)
    {
        Change change = item.Change;
        json.WriteStartObject();
        json.WriteString("id", change.Rule.Id);
        json.WriteString("kind", change.Rule.Word);
        json.WriteString("path", change.Path);
        json.WriteString("define", change.Define);
        WritePlace(json, "old", change.Old);
        WritePlace(json, "new", change.New);
        json.WriteString("message", change.Message);
        json.WriteString("backward", change.BreaksBackward ? "broken" : "compatible");
        json.WriteString("forward", change.BreaksForward ? "broken" : "compatible");
        json.WriteString("witness", (item.Backward ?? item.Forward)?.Xml);
        WriteWitness(json, "backwardWitness", item.Backward);
        WriteWitness(json, "forwardWitness", item.Forward);
        WriteAll(json, "values", change.Details, static (json, value) => json.WriteStringValue(value));
        WriteAll(json, "alsoAt", change.AlsoAt, static (json, path) => json.WriteStringValue(path));
        WriteAll(json, "api", item.Api, static (json, effect) => json.WriteStringValue(effect.ToString()));
        json.WriteString("severity", item.Severity.ToString().ToLowerInvariant());
        json.WriteString("accepted", item.Acceptance);
        if (item.Hits is { } hits)
        {
            json.WriteNumber("hits", hits);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, SourceLocation? place)
    {
        if (place is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", known.Path);
        json.WriteNumber("line", known.Line);
        json.WriteNumber("column", known.Column);
        json.WriteEndObject();
    }

    private static void WriteWitness(Utf8JsonWriter json, string name, Witness? witness)
    {
        if (witness is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("xml", witness.Xml);
        json.WriteString("path", witness.Place.Path);
        json.WriteNumber("start", witness.Place.Start);
        json.WriteNumber("length", witness.Place.Length);
        json.WriteEndObject();
    }

    private static void WriteStale(Utf8JsonWriter json, AcceptedChange entry)
    {
        json.WriteStartObject();
        json.WriteString("rule", entry.Rule);
        json.WriteString("path", entry.Path);
        json.WriteNumber("line", entry.Line);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
