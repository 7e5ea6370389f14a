namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>The syntax tree of a regular expression.</summary>
internal abstract record RegexNode
{
    /// <summary>Stands for an upper bound that is not there.</summary>
    public const int Unbounded = int.MaxValue;

    private RegexNode()
    {
    }

    /// <summary>The empty string.</summary>
    public static RegexNode Empty { get; } = new Sequence([]);

    /// <summary>One after the other.</summary>
    public static RegexNode Concatenate(IReadOnlyList<RegexNode> items) => items.Count == 1 ? items[0] : new Sequence(items);

    /// <summary>One or the other.</summary>
    public static RegexNode Choose(IReadOnlyList<RegexNode> items) => items.Count == 1 ? items[0] : new Choice(items);

    /// <summary>The item so many times. Repeating the empty string is the empty string, which spares the builder empty loops.</summary>
    public static RegexNode Repeat(RegexNode item, int minimum, int maximum) =>
        maximum == 0 || item is Sequence { Items.Count: 0 } ? Empty
        : minimum == 1 && maximum == 1 ? item
        : new Repetition(item, minimum, maximum);

    /// <summary>One character of a set.</summary>
    internal sealed record Character(CodePointSet Set) : RegexNode;

    /// <summary>See <see cref="Concatenate"/>.</summary>
    internal sealed record Sequence(IReadOnlyList<RegexNode> Items) : RegexNode;

    /// <summary>See <see cref="Choose"/>.</summary>
    internal sealed record Choice(IReadOnlyList<RegexNode> Items) : RegexNode;

    /// <summary>See <see cref="Repeat"/>.</summary>
    internal sealed record Repetition(RegexNode Item, int Minimum, int Maximum) : RegexNode;
}
