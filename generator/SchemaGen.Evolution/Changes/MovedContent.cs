using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Recognizes content that is gone in one element and new in its parent or in a child as moved, if it is the same in both. Farther away,
/// the same name is not likely to be the same thing.
/// </summary>
/// <param name="classes">The elements of equal content.</param>
/// <param name="comparison">Compares values.</param>
internal sealed class MovedContent(StructuralClasses classes, ContentComparison comparison)
{
    /// <summary>The changes with one in place of two where content was moved.</summary>
    public ImmutableArray<FoundChange> Join(ImmutableArray<FoundChange> changes)
    {
        List<FoundChange> joined = [.. changes];
        foreach (FoundChange removed in changes.Where(static found => found.Change.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved))
        {
            ChangeKind wanted = removed.Change.Kind == ChangeKind.ElementRemoved ? ChangeKind.ElementAdded : ChangeKind.AttributeAdded;
            List<FoundChange> candidates = joined.FindAll(found =>
                found.Change.Kind == wanted && found.Change.Subject == removed.Change.Subject && AreSame(removed, found));
            if (candidates is [var added])
            {
                joined[joined.IndexOf(removed)] = Join(removed, added);
                joined.Remove(added);
            }
        }

        return [.. joined];
    }

    private static FoundChange Join(FoundChange removed, FoundChange added)
    {
        Change before = removed.Change;
        Change after = added.Change;
        Change moved = before with
        {
            Kind = before.Kind == ChangeKind.ElementRemoved ? ChangeKind.ElementMoved : ChangeKind.AttributeMoved,
            Message = $"{Noun(before)} '{before.Subject.TrimStart('@')}' was moved to {after.ElementPath}",
            New = after.New,
            Define = after.Define,
            BreaksBackward = before.BreaksBackward || after.BreaksBackward,
            BreaksForward = before.BreaksForward || after.BreaksForward,
            AlsoAt = [],
        };
        return new FoundChange(moved, [.. removed.Origins, .. added.Origins]);
    }

    private static string Noun(Change change) => change.Subject.StartsWith("@", StringComparison.Ordinal) ? "attribute" : "element";

    private bool AreSame(FoundChange removed, FoundChange added)
    {
        (string from, string to) = (removed.Change.ElementPath, added.Change.ElementPath);
        if (removed.Origins is not [var (before, old)] || added.Origins is not [var (after, @new)] || old.Symbol != @new.Symbol || (Parent(from) != to && Parent(to) != from))
        {
            return false;
        }

        Symbol symbol = old.Symbol!;
        return symbol.IsAttribute ? comparison.HaveSameValues(before, symbol, after, symbol)
            : classes.AreEqual(before.OldContents.Elements(symbol), after.NewContents.Elements(symbol));
    }

    private static string Parent(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? path : path[..slash];
    }
}
