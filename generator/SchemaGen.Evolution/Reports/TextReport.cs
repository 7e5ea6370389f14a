using System.Collections.Immutable;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>A report for people who read it in a terminal or in the message of a failed test.</summary>
public static class TextReport
{
    private const int MaxApiChanges = 12;
    private const int MinWidth = 40;
    private const int WitnessIndentation = 6;

    /// <summary>The report as plain text; lines end with a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mode">What is asked: what stands against it is shown with a document. Null: everything is.</param>
    public static string Write(EvolutionReport report, CompatibilityMode? mode = null) =>
        string.Concat(Lines(report, mode).Select(static line => $"{line}\n"));

    /// <summary>The report's lines.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mode">What is asked: what stands against it is shown with a document. Null: everything is.</param>
    /// <param name="width">The number of columns at which lines are broken; null for none.</param>
    public static IEnumerable<ReportLine> Lines(EvolutionReport report, CompatibilityMode? mode = null, int? width = null) =>
        width is not { } columns ? Unbroken(report, mode, int.MaxValue)
        : Unbroken(report, mode, Math.Max(columns, MinWidth)).SelectMany(line => LineWrapping.Wrap(line, Math.Max(columns, MinWidth)));

    private static IEnumerable<ReportLine> Unbroken(EvolutionReport report, CompatibilityMode? mode, int width)
    {
        yield return ReportLine.Of(ReportWords.Title(report), ReportStyle.Heading);
        yield return Verdict(report, report.Backward, isBackward: true);
        yield return Verdict(report, report.Forward, isBackward: false);
        if (report.Corpus is { } corpus)
        {
            yield return ReportLine.Of($"  documents {ReportWords.Describe(corpus)}");
        }

        if (report.Hidden > 0)
        {
            yield return ReportLine.Of($"  not shown: {ReportWords.Count(report.Hidden, "change")} whose rules have the severity none", ReportStyle.Muted);
        }

        if (!report.Uncompared.IsEmpty)
        {
            yield return ReportLine.Of($"  not compared: {ReportWords.Describe(report.Uncompared)}", ReportStyle.Muted);
        }

        foreach (IGrouping<string, ReportedChange> group in report.Changes.GroupBy(static item => ReportWords.Group(item.Change)))
        {
            yield return ReportLine.Empty;
            yield return ReportLine.Of(group.Key, ReportStyle.Name);
            foreach (ReportLine line in group.SelectMany(item => Describe(item, mode, width)))
            {
                yield return line.Indent(2);
            }
        }

        foreach (ReportLine line in Rest(report))
        {
            yield return line;
        }
    }

    private static ReportLine Verdict(EvolutionReport report, DirectionReport direction, bool isBackward)
    {
        int breaking = report.Changes.Count(item => isBackward ? item.Change.BreaksBackward : item.Change.BreaksForward);
        int accepted = report.Changes.Count(item => item.Acceptance is not null && (isBackward ? item.Change.BreaksBackward : item.Change.BreaksForward));
        string counts = direction.Verdict != Compatibility.Broken ? ""
            : accepted == 0 ? $" ({ReportWords.Count(breaking, "change")})" : $" ({ReportWords.Count(breaking, "change")}, {accepted} of them accepted)";
        return ReportLine.Of(
            new ReportSpan(isBackward ? "  backward  " : "  forward   "),
            new ReportSpan(ReportWords.Of(direction.Verdict).PadRight(12), StyleOf(direction.Verdict)),
            new ReportSpan(ReportWords.Explain(direction, isBackward) + counts));
    }

    private static IEnumerable<ReportLine> Describe(ReportedChange item, CompatibilityMode? mode, int width)
    {
        Change change = item.Change;
        bool isDetailed = item.Acceptance is null && (mode is null || item.Breaks(mode.Value));
        bool isError = item is { Acceptance: null, Severity: ChangeSeverity.Error };
        yield return ReportLine.Of(
            new ReportSpan(isError ? "✗ " : "○ ", isError ? ReportStyle.Bad : ReportStyle.Doubtful),
            new ReportSpan(ReportWords.Sentence(change.Message)),
            new ReportSpan($"  [breaks {ReportWords.Broken(change)}{ReportWords.Severity(item)}]", isDetailed && isError ? ReportStyle.Bad : ReportStyle.Muted));
        yield return ReportLine.Of($"  {change.Rule.Id} {change.Rule.Word}  {change.Path}", ReportStyle.Muted);
        yield return ReportLine.Of($"  {ReportWords.Places(change)}", ReportStyle.Muted);
        if (!change.AlsoAt.IsEmpty)
        {
            yield return ReportLine.Of($"  {ReportWords.Elsewhere(change)}", ReportStyle.Muted);
        }

        if (item.Hits is { } hits)
        {
            yield return ReportLine.Of($"  hits {ReportWords.Count(hits, "document")}", hits == 0 ? ReportStyle.Muted : ReportStyle.Bad);
        }

        if (item.Acceptance is not null)
        {
            yield return ReportLine.Of($"  accepted: {item.Acceptance}", ReportStyle.Doubtful);
        }

        foreach (ApiChange effect in item.Api.Take(MaxApiChanges))
        {
            yield return ReportLine.Of($"  C#: {effect}");
        }

        if (item.Api.Length > MaxApiChanges)
        {
            yield return ReportLine.Of($"  C#: and {item.Api.Length - MaxApiChanges} more");
        }

        if (isDetailed)
        {
            foreach (ReportLine line in Witnesses(item, mode, width - WitnessIndentation))
            {
                yield return line.Indent(2);
            }
        }
    }

    private static IEnumerable<ReportLine> Witnesses(ReportedChange item, CompatibilityMode? mode, int width)
    {
        foreach ((Witness? witness, bool isBackward) in new[] { (item.Backward, true), (item.Forward, false) })
        {
            bool isAsked = mode is not (CompatibilityMode.Backward or CompatibilityMode.Forward) || (mode == CompatibilityMode.Backward) == isBackward;
            if (witness is not null && isAsked)
            {
                yield return ReportLine.Of($"{ReportWords.Shows(isBackward)}:", ReportStyle.Plain);
                foreach (ReportLine line in WitnessExcerpt.Of(witness, width))
                {
                    yield return line.Indent(2);
                }
            }
        }
    }

    private static IEnumerable<ReportLine> Rest(EvolutionReport report)
    {
        ImmutableArray<ApiChange> others = [.. report.Api.Except(report.Changes.SelectMany(static item => item.Api))];
        if (!others.IsEmpty)
        {
            yield return ReportLine.Empty;
            yield return ReportLine.Of("generated C# types also change because definitions were named or cut differently", ReportStyle.Name);
            foreach (ApiChange effect in others.Take(MaxApiChanges))
            {
                yield return ReportLine.Of($"  {effect}");
            }

            if (others.Length > MaxApiChanges)
            {
                yield return ReportLine.Of($"  and {others.Length - MaxApiChanges} more", ReportStyle.Muted);
            }
        }

        if (!report.Stale.IsEmpty)
        {
            yield return ReportLine.Empty;
            yield return ReportLine.Of("accepted changes that are none any more", ReportStyle.Name);
            foreach (AcceptedChange entry in report.Stale)
            {
                yield return ReportLine.Of($"  line {entry.Line}: {entry.Rule} {entry.Path}", ReportStyle.Doubtful);
            }
        }
    }

    private static ReportStyle StyleOf(Compatibility verdict) => verdict switch
    {
        Compatibility.Compatible => ReportStyle.Good,
        Compatibility.Broken => ReportStyle.Bad,
        _ => ReportStyle.Doubtful,
    };
}
