using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Makes a change of a break that no rule describes, so that each break of the verdict is one that readers see, can look up and accept.
/// </summary>
internal static class UndescribedBreak
{
    /// <summary>The change.</summary>
    /// <param name="item">The break.</param>
    /// <param name="isBackward">Whether documents of the old version are refused by the new one, and not the other way about.</param>
    public static Change Describe(InclusionBreak item, bool isBackward)
    {
        string path = item.Witness.Place.Path;
        string elementPath = ElementOf(path, item.Kind);
        ImmutableArray<SourceLocation> old = isBackward ? item.Place.LeftLocations : item.Place.RightLocations;
        ImmutableArray<SourceLocation> @new = isBackward ? item.Place.RightLocations : item.Place.LeftLocations;
        string when = isBackward ? "any more" : "before";
        string was = isBackward ? "is" : "was";
        return new Change
        {
            Kind = ChangeKind.ContentChanged,
            Path = path,
            ElementPath = elementPath,
            Message = item.Kind switch
            {
                BreakKind.Root => $"root element '{item.Name}' {was} not allowed {when}",
                BreakKind.Attribute => $"attribute '{item.Name}' {was} not allowed {when} beside the rest of what the document shows",
                BreakKind.MissingAttribute => $"attribute '{item.Name}' {(isBackward ? "is missing now" : "was missing before")} beside the rest of what the document shows",
                BreakKind.AttributeValue => $"attribute '{item.Name}' {was} not allowed to be '{item.Value}' {when}",
                BreakKind.Child => $"element '{item.Name}' {was} not allowed {when} where the document has it",
                BreakKind.MissingContent => $"the content {was} not complete {when} as the document has it",
                BreakKind.Text or BreakKind.Value => $"the text {was} not allowed to be '{item.Value}' {when}",
                _ => $"the combination that the document shows {was} not allowed {when}",
            },
            Old = old.IsEmpty ? null : old[0],
            New = @new.IsEmpty ? null : @new[0],
            BreaksBackward = isBackward,
            BreaksForward = !isBackward,
        };
    }

    /// <summary>The path of the element whose content it is about.</summary>
    private static string ElementOf(string path, BreakKind kind) =>
        kind is BreakKind.Root or BreakKind.Attribute or BreakKind.AttributeValue or BreakKind.Child or BreakKind.Text or BreakKind.Value && path.LastIndexOf('/') is > 0 and var slash
            ? path[..slash]
            : path;
}
