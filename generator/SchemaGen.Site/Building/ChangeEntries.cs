using System.Collections.Immutable;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Reports;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Converts a comparison to the model that pages show.</summary>
internal static class ChangeEntries
{
    /// <summary>Converts a comparison.</summary>
    /// <param name="report">The result of the comparison.</param>
    /// <param name="pageOf">Returns the page that a change is about; null for none.</param>
    public static SchemaChanges Of(EvolutionReport report, Func<Change, Reference?> pageOf) => new(
        report.OldPath,
        report.NewPath,
        Direction(report.Backward, isBackward: true),
        Direction(report.Forward, isBackward: false),
        [.. report.Uncompared.Select(static part => ReportWords.Describe([part]))],
        [.. report.Changes.GroupBy(static item => item.Change.Kind).OrderBy(static group => group.Key).Select(static group => Count(ChangeRule.Of(group.Key), [.. group]))],
        [.. report.Changes.Select(item => Of(item, pageOf(item.Change)))]);

    private static DirectionEntry Direction(DirectionReport direction, bool isBackward) =>
        new(ReportWords.Of(direction.Verdict), ReportWords.Sentence(ReportWords.Explain(direction, isBackward)));

    private static RuleEntry Count(ChangeRule rule, ImmutableArray<ReportedChange> changes) => new(
        rule.Id,
        rule.Title,
        changes.Length,
        changes.Count(static item => item.Change.BreaksBackward),
        changes.Count(static item => item.Change.BreaksForward),
        changes.Count(static item => item.Acceptance is not null));

    private static ChangeEntry Of(ReportedChange item, Reference? page) => new(
        item.Change.Rule.Id,
        item.Change.Rule.Word,
        ReportWords.Sentence(item.Change.Message),
        item.Change.Path,
        ReportWords.Broken(item.Change),
        IsAdded(item.Change) ? "" : SourceText.Of(item.Change.Old),
        IsRemoved(item.Change) ? "" : SourceText.Of(item.Change.New),
        page,
        item.Acceptance ?? "",
        item.Change.Elements,
        [.. item.Api.Select(static effect => effect.ToString())],
        [.. Witnesses(item)]);

    // An added node has no place in the old version and a removed node none in the new one. The comparison reports where it would be, which pages do not show.
    private static bool IsAdded(Change change) => change.Kind is ChangeKind.ElementAdded or ChangeKind.AttributeAdded;

    private static bool IsRemoved(Change change) => change.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved;

    private static IEnumerable<Example> Witnesses(ReportedChange item)
    {
        foreach ((Witness? witness, bool isBackward) in new[] { (item.Backward, true), (item.Forward, false) })
        {
            if (witness is not null)
            {
                yield return new Example(ReportWords.Sentence(ReportWords.Shows(isBackward)), string.Join('\n', WitnessExcerpt.Of(witness)));
            }
        }
    }
}
