using System.Collections.Immutable;
using System.Text;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>A section of a changelog in Markdown (keepachangelog.com): what people who write documents and code have to know of a new version.</summary>
public static class ChangelogReport
{
    private const int MaxApiChanges = 100;

    /// <summary>The section of a comparison; lines end with a line feed.</summary>
    /// <param name="report">The comparison.</param>
    public static string Write(EvolutionReport report)
    {
        StringBuilder text = new($"## {MarkdownText.Code(report.OldPath)} to {MarkdownText.Code(report.NewPath)}\n\n");
        text.Append(Introduction(report));
        foreach ((string title, ImmutableArray<ReportedChange> changes) in new[]
        {
            ("Added", Of(report, static kind => IsAddition(kind))),
            ("Changed", Of(report, static kind => !IsAddition(kind) && !IsRemoval(kind))),
            ("Removed", Of(report, static kind => IsRemoval(kind))),
        })
        {
            text.Append(changes.IsEmpty ? "" : $"\n### {title}\n\n{string.Concat(changes.Select(Line))}");
        }

        if (!report.Api.IsEmpty)
        {
            text.Append("\n### Generated C# types\n\n");
            foreach (ApiChange effect in report.Api.OrderByDescending(static effect => effect.IsBreaking).Take(MaxApiChanges))
            {
                text.Append($"- {(effect.IsBreaking ? "**Breaking:** " : "")}{MarkdownText.Code(effect.ToString())}\n");
            }

            text.Append(report.Api.Length > MaxApiChanges ? $"- and {report.Api.Length - MaxApiChanges} more\n" : "");
        }

        return text.ToString();
    }

    private static string Introduction(EvolutionReport report) => report.SchemaVersionPart switch
    {
        VersionPart.Major => "Not every document that was valid still is.\n",
        VersionPart.Minor => "Every document that was valid still is; programs that have the old version refuse some of the new ones.\n",
        VersionPart.Patch => "The same documents are valid.\n",
        _ => "Whether every document that was valid still is could not be decided.\n",
    };

    private static ImmutableArray<ReportedChange> Of(EvolutionReport report, Func<ChangeKind, bool> isOfSection) =>
        [.. report.Changes.Where(item => isOfSection(item.Change.Kind)).OrderBy(static item => item.Change.BreaksBackward ? 0 : 1)];

    private static string Line(ReportedChange item)
    {
        Change change = item.Change;
        string breaking = change.BreaksBackward ? "**Breaking:** " : "";
        string elements = change.Elements > 1 ? $", in {ReportWords.Count(change.Elements, "element")}" : "";
        string reason = item.Acceptance is null ? "" : $" {MarkdownText.Escape(ReportWords.Sentence(item.Acceptance)).TrimEnd('.')}.";
        return $"- {breaking}{MarkdownText.Escape(ReportWords.Sentence(change.Message))} ({MarkdownText.Code(change.Path)}{elements}).{reason}\n";
    }

    private static bool IsAddition(ChangeKind kind) =>
        kind is ChangeKind.ElementAdded or ChangeKind.AttributeAdded or ChangeKind.ValuesAdded or ChangeKind.CombinationAllowed;

    private static bool IsRemoval(ChangeKind kind) =>
        kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved or ChangeKind.ValuesRemoved or ChangeKind.CombinationForbidden;
}
