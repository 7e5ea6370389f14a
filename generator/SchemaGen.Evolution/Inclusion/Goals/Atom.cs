namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>A reason that rests on no other content: what a break is, once for each pair of elements.</summary>
/// <param name="Pair">The elements.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Letter">The name; -1 if there is none.</param>
/// <param name="Values">The number of the left values for a value; -2 for things that are not allowed together; else -1.</param>
internal sealed record Atom(ElementPair Pair, CoverKind Kind, int Letter, int Values)
{
    private const int NoValue = -1;
    private const int Combined = -2;

    /// <summary>What refutes a cover, given the goal of a value where that is it.</summary>
    public static Atom Of(Cover cover, Goal? value) => new(
        cover.Goal.Owner,
        cover.Kind,
        cover.Letter,
        value is not null ? value.Left.Values!.Id : cover.Alternatives.Count == 0 ? NoValue : Combined);

    /// <summary>Whether the other one is a consequence: what several elements do not allow together, none of them does.</summary>
    public bool Implies(Atom other) =>
        Kind == other.Kind
        && Letter == other.Letter
        && Values == other.Values
        && Pair.Left == other.Pair.Left
        && Array.TrueForAll(other.Pair.Right, number => Array.BinarySearch(Pair.Right, number) >= 0);
}
