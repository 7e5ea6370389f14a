using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// A repeated sequence of elements whose rounds can be told apart in a document by the names of the elements alone: each round is an entry,
/// such as a key and its value.
/// </summary>
/// <param name="Define">The definition that is the sequence; null if it has none of its own.</param>
/// <param name="Content">The sequence.</param>
/// <param name="Parts">Its parts in order; no name is in two of them.</param>
internal sealed record EntryShape(DefineShape? Define, Shape Content, IReadOnlyList<EntryPart> Parts)
{
    /// <summary>The slots of all elements of an entry.</summary>
    public IEnumerable<SlotKey> Names => Parts.SelectMany(static part => part.Names);

    /// <summary>Makes entries of a sequence; null if it is a single part, or if the end of a round cannot be seen.</summary>
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

    // A round starts where a part does not stand after the one before it. That is certain if a round has two parts at least, or one that stands once.
    private static bool CanTellRounds(List<EntryPart> parts)
    {
        List<EntryPart> required = parts.FindAll(static part => part.Count.Fewest > 0);
        return required.Count > 1 || (required.Count == 1 && !required[0].Count.IsSeveral);
    }
}
