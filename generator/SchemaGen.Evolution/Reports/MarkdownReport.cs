using System.Text;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>A report for the comment of a pull request: verdicts and a table at a glance, documents behind a click.</summary>
public static class MarkdownReport
{
    private const int MaxApiChanges = 40;

    /// <summary>The report; lines end with a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mode">What is asked.</param>
    public static string Write(EvolutionReport report, CompatibilityMode mode)
    {
        StringBuilder text = new();
        text.Append($"## {Headline(report, mode)}\n\n{Code(report.OldPath)} → {Code(report.NewPath)}");
        text.Append(report.Define is null ? "\n\n" : $", definition {Code(report.Define)}\n\n");
        text.Append("| | verdict | |\n| --- | --- | --- |\n");
        text.Append(Row("backward", report.Backward, isBackward: true)).Append(Row("forward", report.Forward, isBackward: false));
        if (report.IsEqual)
        {
            text.Append("\nBoth versions accept the same documents: whatever changed in the text changed nothing in the language.\n");
        }

        if (report.Corpus is { } corpus)
        {
            text.Append($"\nReal documents: {ReportWords.Describe(corpus)}.\n");
        }

        if (!report.Uncompared.IsEmpty)
        {
            text.Append($"\nNot compared: {Cell(ReportWords.Describe(report.Uncompared))}.\n");
        }

        WriteChanges(report, mode, text);
        WriteApi(report, text);
        if (!report.Stale.IsEmpty)
        {
            text.Append("\n### Accepted changes that are none any more\n\n");
            foreach (string entry in report.Stale.Select(static entry => $"- line {entry.Line}: {entry.Rule} {Code(entry.Path)}\n"))
            {
                text.Append(entry);
            }
        }

        return text.ToString();
    }

    private static string Headline(EvolutionReport report, CompatibilityMode mode) => (report.Answer(mode), mode) switch
    {
        (Compatibility.Compatible, CompatibilityMode.Full or CompatibilityMode.Equal) when report.IsEqual => "✅ The schema accepts the same documents as before",
        (Compatibility.Compatible, CompatibilityMode.Backward) => "✅ The schema is backward compatible",
        (Compatibility.Compatible, CompatibilityMode.Forward) => "✅ The schema is forward compatible",
        (Compatibility.Compatible, _) => "✅ The schema is compatible",
        (Compatibility.Unknown, _) => "❔ Whether the schema is compatible could not be decided",
        (_, CompatibilityMode.Backward) => "❌ The schema is not backward compatible",
        (_, CompatibilityMode.Forward) => "❌ The schema is not forward compatible",
        (_, CompatibilityMode.Equal) => "❌ The schema does not accept the same documents as before",
        _ => "❌ The schema is not compatible",
    };

    private static string Row(string name, DirectionReport direction, bool isBackward)
    {
        string sign = direction.Verdict switch
        {
            Compatibility.Compatible => "✅",
            Compatibility.Broken => "❌",
            _ => "❔",
        };
        return $"| {sign} {name} | **{ReportWords.Of(direction.Verdict)}** | {Cell(ReportWords.Explain(direction, isBackward))} |\n";
    }

    private static void WriteChanges(EvolutionReport report, CompatibilityMode mode, StringBuilder text)
    {
        if (report.Changes.IsEmpty)
        {
            return;
        }

        text.Append($"\n### {ReportWords.Count(report.Changes.Length, "change")}\n\n| breaks | change | where | rule |\n| --- | --- | --- | --- |\n");
        foreach (ReportedChange item in report.Changes)
        {
            Change change = item.Change;
            string breaks = item.Acceptance is not null ? $"~~{ReportWords.Broken(change)}~~ accepted"
                : item.Breaks(mode) ? $"**{ReportWords.Broken(change)}**" : ReportWords.Broken(change);
            string accepted = item.Acceptance is null ? "" : $"<br>_{Cell(item.Acceptance)}_";
            string hits = item.Hits is > 0 and var count ? $"<br>hits {ReportWords.Count(count, "document")}" : "";
            string place = (change.New ?? change.Old)?.ToString() ?? "";
            text.Append($"| {breaks} | {Cell(ReportWords.Sentence(change.Message))}{hits}{accepted} | {Code(change.Path)}<br>{Cell(place)} | {change.Rule.Id} |\n");
        }

        foreach (ReportedChange item in report.Changes.Where(item => item.Acceptance is null && item.Breaks(mode)))
        {
            WriteWitness(item, item.Backward, isBackward: true, mode != CompatibilityMode.Forward, text);
            WriteWitness(item, item.Forward, isBackward: false, mode != CompatibilityMode.Backward, text);
        }
    }

    private static void WriteWitness(ReportedChange item, Witness? witness, bool isBackward, bool isAsked, StringBuilder text)
    {
        if (witness is null || !isAsked)
        {
            return;
        }

        text.Append($"\n<details>\n<summary>{item.Change.Rule.Id}: {Html(ReportWords.Sentence(item.Change.Message))} — {ReportWords.Shows(isBackward)}</summary>\n\n");
        string fence = Fence(witness.Xml);
        text.Append($"{fence}xml\n");
        foreach (ReportLine line in WitnessExcerpt.Of(witness, isWhole: true))
        {
            text.Append(line).Append('\n');
        }

        text.Append($"{fence}\n\n</details>\n");
    }

    private static void WriteApi(EvolutionReport report, StringBuilder text)
    {
        if (report.Api.IsEmpty)
        {
            return;
        }

        text.Append("\n### Generated C# types\n\n<details>\n");
        text.Append($"<summary>{ReportWords.Count(report.Api.Length, "change")}, {report.Api.Count(static effect => effect.IsBreaking)} of them may break callers</summary>\n\n```diff\n");
        foreach (ApiChange effect in report.Api.Take(MaxApiChanges))
        {
            // A line with both signs is what reviewers are used to.
            string name = effect.Member is null ? effect.Type : $"{effect.Type}.{effect.Member}";
            text.Append(effect is { Old: { } old, New: { } now } ? $"- {name}: {old}\n+ {name}: {now}\n" : $"{effect}\n");
        }

        text.Append(report.Api.Length > MaxApiChanges ? $"  and {report.Api.Length - MaxApiChanges} more\n" : "").Append("```\n\n</details>\n");
    }

    private static string Fence(string content)
    {
        string fence = "```";
        while (content.Contains(fence))
        {
            fence += "`";
        }

        return fence;
    }

    private static string Code(string text)
    {
        string ticks = "`";
        while (text.Contains(ticks))
        {
            ticks += "`";
        }

        return $"{ticks}{text.Replace("|", "\\|").Replace("\n", " ")}{ticks}";
    }

    /// <summary>Text in a cell of a table: what Markdown would take for its own is escaped.</summary>
    private static string Cell(string text)
    {
        StringBuilder escaped = new();
        foreach (char character in text)
        {
            escaped.Append(character switch
            {
                '\n' or '\r' => " ",
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '~' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string Html(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\n", " ");
}
