using System.Collections.Immutable;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>A report for the comment of a pull request: the answer and counts first, then the changes, then documents behind a click.</summary>
public static class MarkdownReport
{
    /// <summary>The largest number of UTF-16 units of a report. A comment on GitHub holds 65,536 characters.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Room that stays free for the sentences about what was left out.</summary>
    private const int Reserve = 600;

    private const int MaxVersions = 100;
    private const int MaxApiChanges = 40;
    private const int MaxStale = 20;
    private const int MaxName = 400;

    /// <summary>The report of one comparison; lines end with a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mode">What is asked.</param>
    public static string Write(EvolutionReport report, CompatibilityMode mode) => Write([report], mode);

    /// <summary>The report of some comparisons, in all no longer than <see cref="MaxLength"/>; lines end with a line feed.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="mode">What is asked.</param>
    public static string Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode)
    {
        LimitedText text = new(MaxLength);
        if (reports.Count > 1)
        {
            WriteOverview(reports, mode, text);
        }

        int written = 0;
        foreach (EvolutionReport report in reports)
        {
            string head = (reports.Count > 1 ? "\n" : "") + Head(report, mode);
            if (!text.TryAppend(head, Reserve))
            {
                break;
            }

            // What a version leaves over is for those after it.
            int share = text.Room / (reports.Count - written);
            WriteBody(report, mode, text, Math.Max(Reserve, text.Room - share));
            written++;
        }

        if (written < reports.Count)
        {
            text.TryAppend($"\n{ReportWords.Count(reports.Count - written, "comparison")} left out: the report would be too long.\n");
        }

        return text.ToString();
    }

    private static void WriteOverview(IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode, LimitedText text)
    {
        int compatible = reports.Count(report => report.Answer(mode) == Compatibility.Compatible);
        text.TryAppend($"## {Sign(Worst(reports.Select(report => report.Answer(mode))))} {compatible} of {ReportWords.Count(reports.Count, "version")} compatible\n\n| version | backward | forward | changes |\n| --- | --- | --- | --- |\n");
        int omitted = text.AppendWhileFitting(reports.Take(MaxVersions).Select(static report =>
            $"| {MarkdownText.Code(Name(report.OldPath))} | {Verdict(report.Backward)} | {Verdict(report.Forward)} | {ReportWords.Number(report.Changes.Length)} |\n"), MaxLength / 2);
        omitted += Math.Max(0, reports.Count - MaxVersions);
        text.TryAppend(omitted == 0 ? "" : $"\nand {ReportWords.Count(omitted, "version")} more\n");
    }

    private static string Head(EvolutionReport report, CompatibilityMode mode)
    {
        string define = report.Define is null ? "" : $", definition {MarkdownText.Code(Name(report.Define))}";
        string equal = report.IsEqual ? "\nBoth versions accept the same documents: whatever changed in the text changed nothing in the language.\n" : "";
        string corpus = report.Corpus is { } counted ? $"\nReal documents: {ReportWords.Describe(counted)}.\n" : "";
        return $"## {Headline(report, mode)}\n\n{MarkdownText.Code(Name(report.OldPath))} → {MarkdownText.Code(Name(report.NewPath))}{define}\n\n"
            + $"| | verdict | |\n| --- | --- | --- |\n{Row("backward", report.Backward, isBackward: true)}{Row("forward", report.Forward, isBackward: false)}"
            + equal + Summary(report) + corpus;
    }

    private static void WriteBody(EvolutionReport report, CompatibilityMode mode, LimitedText text, int reserve)
    {
        int share = text.Room - reserve;
        WriteStale(report, text, reserve);
        if (report.Hidden > 0)
        {
            text.TryAppend($"\nNot shown: {ReportWords.Count(report.Hidden, "change")} whose rules have the severity none.\n", reserve);
        }

        if (!report.Uncompared.IsEmpty)
        {
            text.TryAppend($"\nNot compared: {MarkdownText.Escape(ReportWords.Describe(report.Uncompared))}.\n", reserve);
        }

        // The table and the documents take half of the room each; types have what is left.
        ImmutableArray<ReportedChange> changes = [.. report.Changes.OrderBy(item => item.StandsAgainst(mode) ? 0 : item.Acceptance is null ? 1 : 2)];
        if (!changes.IsEmpty && text.TryAppend($"\n### {ReportWords.Count(changes.Length, "change")}\n\n| breaks | change | where | rule |\n| --- | --- | --- | --- |\n", reserve))
        {
            int omitted = text.AppendWhileFitting(changes.Select(item => Row(item, mode)), reserve + (share / 2));
            text.TryAppend(omitted == 0 ? "" : $"\n{ReportWords.Count(omitted, "change")} more; `schemagen diff` lists all, `--format html` as a page.\n", reserve);
            text.AppendWhileFitting(changes.Where(item => item.StandsAgainst(mode)).SelectMany(item => Witnesses(item, mode)), reserve + (share / 8));
        }

        WriteApi(report, text, reserve);
    }

    private static string Headline(EvolutionReport report, CompatibilityMode mode)
    {
        Compatibility answer = report.Answer(mode);
        return $"{Sign(answer)} " + (answer, mode) switch
        {
            (Compatibility.Compatible, CompatibilityMode.Full or CompatibilityMode.Equal) when report.IsEqual => "The schema accepts the same documents as before",
            (Compatibility.Compatible, CompatibilityMode.Backward) => "The schema is backward compatible",
            (Compatibility.Compatible, CompatibilityMode.Forward) => "The schema is forward compatible",
            (Compatibility.Compatible, _) => "The schema is compatible",
            (Compatibility.Unknown, _) => "Whether the schema is compatible could not be decided",
            (_, CompatibilityMode.Backward) => "The schema is not backward compatible",
            (_, CompatibilityMode.Forward) => "The schema is not forward compatible",
            (_, CompatibilityMode.Equal) => "The schema does not accept the same documents as before",
            _ => "The schema is not compatible",
        };
    }

    private static string Row(string name, DirectionReport direction, bool isBackward) =>
        $"| {Sign(direction.Verdict)} {name} | **{ReportWords.Of(direction.Verdict)}** | {MarkdownText.Escape(ReportWords.Explain(direction, isBackward))} |\n";

    /// <summary>The counts by rule: what a reader needs who reads no more.</summary>
    private static string Summary(EvolutionReport report)
    {
        if (report.Changes.IsEmpty)
        {
            return "";
        }

        IEnumerable<string> rows = report.Changes.GroupBy(static item => item.Change.Kind).OrderBy(static group => group.Key).Select(group =>
        {
            ChangeRule rule = ChangeRule.Of(group.Key);
            return $"| {rule.Id} | {rule.Title} | {Counted(group, _ => true)} | {Counted(group, static item => item.Change.BreaksBackward)} | {Counted(group, static item => item.Change.BreaksForward)} | {Counted(group, static item => item.Acceptance is not null)} |\n";
        });
        return $"\n| rule | | changes | break backward | break forward | accepted |\n| --- | --- | --: | --: | --: | --: |\n{string.Concat(rows)}"
            + $"| | all | {Counted(report.Changes, static _ => true)} | {Counted(report.Changes, static item => item.Change.BreaksBackward)} | {Counted(report.Changes, static item => item.Change.BreaksForward)} | {Counted(report.Changes, static item => item.Acceptance is not null)} |\n";
    }

    private static string Counted(IEnumerable<ReportedChange> items, Func<ReportedChange, bool> isCounted) =>
        items.Count(isCounted) is > 0 and var count ? ReportWords.Number(count) : "";

    private static string Row(ReportedChange item, CompatibilityMode mode)
    {
        Change change = item.Change;
        string breaks = item.Acceptance is not null ? $"~~{ReportWords.Broken(change)}~~ accepted"
            : item.StandsAgainst(mode) ? $"**{ReportWords.Broken(change)}**" : $"{ReportWords.Broken(change)}{ReportWords.Severity(item)}";
        string accepted = item.Acceptance is null ? "" : $"<br>_{MarkdownText.Escape(item.Acceptance)}_";
        string hits = item.Hits is > 0 and var count ? $"<br>hits {ReportWords.Count(count, "document")}" : "";
        string elements = change.Elements > 1 ? $"<br>in {ReportWords.Count(change.Elements, "element")}" : "";
        string place = (change.New ?? change.Old)?.ToString() ?? "";
        return $"| {breaks} | {MarkdownText.Escape(ReportWords.Sentence(change.Message))}{hits}{accepted} | {MarkdownText.Code(change.Path)}{elements}<br>{MarkdownText.Escape(place)} | {change.Rule.Id} |\n";
    }

    private static IEnumerable<string> Witnesses(ReportedChange item, CompatibilityMode mode)
    {
        foreach ((Witness? witness, bool isBackward) in new[] { (item.Backward, true), (item.Forward, false) })
        {
            bool isAsked = mode is not (CompatibilityMode.Backward or CompatibilityMode.Forward) || (mode == CompatibilityMode.Backward) == isBackward;
            if (witness is not null && isAsked)
            {
                yield return $"\n<details>\n<summary>{item.Change.Rule.Id}: {MarkdownText.Html(ReportWords.Sentence(item.Change.Message))} — {ReportWords.Shows(isBackward)}</summary>\n\n"
                    + $"{MarkdownText.Block("xml", WitnessExcerpt.Of(witness).Select(static line => line.ToString()))}\n</details>\n";
            }
        }
    }

    private static void WriteApi(EvolutionReport report, LimitedText text, int reserve)
    {
        if (report.Api.IsEmpty)
        {
            return;
        }

        IEnumerable<string> lines = report.Api.Take(MaxApiChanges).SelectMany(static effect =>
        {
            // A line with both signs is what reviewers are used to.
            string name = effect.Member is null ? effect.Type : $"{effect.Type}.{effect.Member}";
            return effect is { Old: { } old, New: { } now } ? new[] { $"- {name}: {old}", $"+ {name}: {now}" } : [effect.ToString()];
        });
        string[] rest = report.Api.Length > MaxApiChanges ? [$"  and {report.Api.Length - MaxApiChanges} more"] : [];
        text.TryAppend(
            $"\n### Generated C# types\n\n<details>\n<summary>{ReportWords.Count(report.Api.Length, "change")}, {report.Api.Count(static effect => effect.IsBreaking)} of them may break callers</summary>\n\n"
            + $"{MarkdownText.Block("diff", lines.Concat(rest))}\n</details>\n",
            reserve);
    }

    private static void WriteStale(EvolutionReport report, LimitedText text, int reserve)
    {
        if (report.Stale.IsEmpty)
        {
            return;
        }

        text.TryAppend("\n### Accepted changes that are none any more\n\n", reserve);
        int omitted = text.AppendWhileFitting(report.Stale.Take(MaxStale).Select(static entry => $"- line {entry.Line}: {entry.Rule} {MarkdownText.Code(entry.Path)}\n"), reserve);
        omitted += Math.Max(0, report.Stale.Length - MaxStale);
        text.TryAppend(omitted == 0 ? "" : $"- and {omitted} more\n", reserve);
    }

    private static string Verdict(DirectionReport direction) => $"{Sign(direction.Verdict)} {ReportWords.Of(direction.Verdict)}";

    private static Compatibility Worst(IEnumerable<Compatibility> answers)
    {
        HashSet<Compatibility> found = [.. answers];
        return found.Contains(Compatibility.Broken) ? Compatibility.Broken : found.Contains(Compatibility.Unknown) ? Compatibility.Unknown : Compatibility.Compatible;
    }

    private static string Sign(Compatibility verdict) => verdict switch
    {
        Compatibility.Compatible => "✅",
        Compatibility.Broken => "❌",
        _ => "❔",
    };

    private static string Name(string path) => path.Length <= MaxName ? path : $"…{path[^MaxName..]}";
}
