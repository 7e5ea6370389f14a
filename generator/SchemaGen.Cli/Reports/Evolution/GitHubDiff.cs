using SchemaGen.Evolution;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Reports;

namespace SchemaGen.Cli.Reports.Evolution;

/// <summary>
/// Writes comparisons as annotations of a GitHub workflow: first the answer, then an error for each change that violates the mode, and
/// notices for the others. GitHub shows only the first ten of each kind.
/// </summary>
internal static class GitHubDiff
{
    public static void Write(IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode, ToolConsole console)
    {
        foreach (EvolutionReport report in reports)
        {
            console.WriteLine(GitHubCommand.Of(Answer(report, mode), "Compatibility"));
            foreach (ReportedChange item in report.Changes.OrderBy(item => item.StandsAgainst(mode) ? 0 : 1))
            {
                console.WriteLine(GitHubCommand.Of(Of(item, mode), $"{item.Change.Rule.Id} {item.Change.Rule.Word}"));
            }

            foreach (AcceptedChange entry in report.Stale)
            {
                console.WriteLine(GitHubCommand.Of(new Problem("", 0, 0, "warning", "", $"The list of accepted changes has an entry in line {entry.Line} that no change needs: {entry.Rule} {entry.Path}"), "Stale entry"));
            }
        }
    }

    private static Problem Answer(EvolutionReport report, CompatibilityMode mode)
    {
        (string severity, string answer) = report.Answer(mode) switch
        {
            Compatibility.Compatible => ("info", "compatible"),
            Compatibility.Broken => ("error", "broken"),
            _ => ("warning", "not decided"),
        };
        string directions = $"backward: {ReportWords.Explain(report.Backward, isBackward: true)}\nforward: {ReportWords.Explain(report.Forward, isBackward: false)}";
        string counts = $"{ReportWords.Count(report.Changes.Length, "change")}, {report.Against(mode).Length} against --mode {ReportWords.Of(mode)}";
        return new Problem("", 0, 0, severity, "", $"{ReportWords.Title(report)}: {answer} ({counts})\n{directions}");
    }

    private static Problem Of(ReportedChange item, CompatibilityMode mode)
    {
        Change change = item.Change;
        string accepted = item.Acceptance is { } reason ? $" Accepted: {reason}" : "";
        Witness? witness = mode == CompatibilityMode.Forward ? item.Forward : item.Backward ?? (mode == CompatibilityMode.Backward ? null : item.Forward);
        string document = witness is null || !item.StandsAgainst(mode) ? ""
            : $"\n{ReportWords.Sentence(ReportWords.Shows(witness == item.Backward))}:\n{string.Join('\n', WitnessExcerpt.Of(witness))}";
        string message = $"{ReportWords.Sentence(change.Message)} at {change.Path}. Breaks {ReportWords.Broken(change)} compatibility.{accepted}{document}";
        string severity = item.StandsAgainst(mode) ? "error" : item is { Acceptance: null, Severity: ChangeSeverity.Warning } && item.Breaks(mode) ? "warning" : "info";
        return (change.New ?? change.Old) is { } place
            ? new Problem(place.Path, place.Line, place.Column, severity, change.Rule.Id, message)
            : new Problem("", 0, 0, severity, change.Rule.Id, message);
    }
}
