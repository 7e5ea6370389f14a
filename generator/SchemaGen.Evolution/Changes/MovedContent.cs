using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Says of content that went in one place and came in another near it that it was moved. Near is the parent, a child or a sibling of the
/// element; farther away the same name is not likely to be the same thing.
/// </summary>
internal static class MovedContent
{
    public static ImmutableArray<FoundChange> Join(ImmutableArray<FoundChange> changes)
    {
        List<FoundChange> joined = [.. changes];
        foreach (FoundChange removed in changes.Where(static found => found.Change.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved))
        {
            ChangeKind wanted = removed.Change.Kind == ChangeKind.ElementRemoved ? ChangeKind.ElementAdded : ChangeKind.AttributeAdded;
            List<FoundChange> candidates = joined.FindAll(found =>
                found.Change.Kind == wanted && found.Change.Subject == removed.Change.Subject && IsNear(removed.Change.ElementPath, found.Change.ElementPath));
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

    private static bool IsNear(string from, string to) =>
        Parent(from) == to || Parent(to) == from || (from != to && from.Length > 0 && Parent(from) == Parent(to));

    private static string Parent(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? path : path[..slash];
    }
}
