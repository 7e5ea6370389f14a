using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Says of content that went in one place and came in another near it that it was moved. Near is the parent, a child or a sibling of the
/// element; farther away the same name is not likely to be the same thing.
/// </summary>
internal static class MovedContent
{
    public static ImmutableArray<Change> Join(ImmutableArray<Change> changes)
    {
        List<Change> joined = [.. changes];
        foreach (Change removed in changes.Where(static change => change.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved))
        {
            ChangeKind addedKind = removed.Kind == ChangeKind.ElementRemoved ? ChangeKind.ElementAdded : ChangeKind.AttributeAdded;
            List<Change> candidates = joined.FindAll(change => change.Kind == addedKind && change.Subject == removed.Subject && IsNear(removed.ElementPath, change.ElementPath));
            if (candidates is not [var added])
            {
                continue;
            }

            joined[joined.IndexOf(removed)] = removed with
            {
                Kind = removed.Kind == ChangeKind.ElementRemoved ? ChangeKind.ElementMoved : ChangeKind.AttributeMoved,
                Message = $"{Noun(removed)} '{removed.Subject.TrimStart('@')}' was moved to {added.ElementPath}",
                New = added.New,
                Define = added.Define,
                BreaksBackward = removed.BreaksBackward || added.BreaksBackward,
                BreaksForward = removed.BreaksForward || added.BreaksForward,
                AlsoAt = [],
            };
            joined.Remove(added);
        }

        return [.. joined];
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
