using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// A repeated sequence of elements whose rounds can be told apart by the element names alone. Each round is an entry,
/// such as a key and its value.
/// </summary>
/// <param name="Define">The definition that is the sequence; null if there is none.</param>
/// <param name="Content">The sequence.</param>
/// <param name="Parts">Its parts in order; no name occurs in two of them.</param>
internal sealed record EntryShape(DefineShape? Define, Shape Content, IReadOnlyList<EntryPart> Parts)
{
    /// <summary>The slots of all elements of an entry.</summary>
    public IEnumerable<SlotKey> Names => Parts.SelectMany(static part => part.Names);

    /// <summary>Creates an entry from a sequence; null if there is only one part, or if the end of a round cannot be recognized.</summary>
    public static EntryShape? TryMake(DefineShape? define, Shape content, IEnumerable<EntryPart> steps)
    {
        List<EntryPart> parts = [];
        foreach (EntryPart step in steps.Where(static step => step.Names.Count > 0))
        {
            int first = parts.FindIndex(part => part.Names.Intersect(step.Names).Any());
            EntryPart joined = first < 0 ? step : parts.Skip(first).Append(step).Aggregate(static (left, right) => left.And(right));
            parts.RemoveRange(first < 0 ? parts.Count : first, first < 0 ? 0 : parts.Count - first);
            parts.Add(joined);
        }

        return parts.Count > 1 && CanTellRounds(parts) ? new EntryShape(define, content, parts) : null;
    }

    // A round starts where a part cannot follow the one before it. This is certain if a round has at least two required parts, or one that occurs exactly once.
    private static bool CanTellRounds(List<EntryPart> parts)
    {
        List<EntryPart> required = parts.FindAll(static part => part.Count.Fewest > 0);
        return required.Count > 1 || (required.Count == 1 && !required[0].Count.IsSeveral);
    }
}
