using System.Text;
using System.Text.Json;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Reports;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>
/// Writes comparisons in SARIF 2.1.0 (OASIS, 27 March 2020) for code scanning: a result for each change at its line in the new schema, with the old
/// place and the document. Accepted changes are suppressed results with their reasons.
/// </summary>
internal static class SarifDiff
{
    public static string Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode) => SarifLog.Write(
        reports.SelectMany(static report => report.Changes).Select(static item => item.Change.Kind).Distinct().Order().Select(ChangeRule.Of)
            .Select(static rule => new SarifRule(rule.Id, rule.Word, rule.Title) { Page = RulePages.Of(rule.Id) }),
        reports.SelectMany(static report => report.Backward.Unknowns.Concat(report.Forward.Unknowns)).Distinct(StringComparer.Ordinal)
            .Select(static unknown => ("warning", $"Not decided: {unknown}")),
        json =>
        {
            foreach (ReportedChange item in reports.SelectMany(static report => report.Changes))
            {
                WriteResult(json, item, mode);
            }
        });

    private static void WriteResult(Utf8JsonWriter json, ReportedChange item, CompatibilityMode mode)
    {
        Change change = item.Change;
        json.WriteStartObject();
        json.WriteString("ruleId", change.Rule.Id);
        json.WriteString("level", !item.Breaks(mode) ? "note" : mode == CompatibilityMode.Equal ? "error" : item.Severity switch
        {
            ChangeSeverity.Error => "error",
            ChangeSeverity.Warning => "warning",
            _ => "note",
        });
        SarifLog.WriteText(json, "message", Message(item, mode));
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

        // Line numbers move, but the rule and the path in documents do not.
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
        StringBuilder text = new($"{ReportWords.Sentence(change.Message)}. Breaks {ReportWords.Broken(change)} compatibility.");
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
        SarifLog.WritePlace(json, place.Path, place.Line, place.Column, place.Length);
        if (path is not null)
        {
            SarifLog.WriteLogicalPlace(json, path);
        }
        else
        {
            SarifLog.WriteText(json, "message", "The old version.");
        }

        json.WriteEndObject();
    }
}
