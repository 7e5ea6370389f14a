namespace SchemaGen.Compiler.Derivation;

/// <summary>How many elements there can be.</summary>
/// <param name="Fewest">The least number.</param>
/// <param name="Most">The greatest number; <see cref="int.MaxValue"/> for no limit.</param>
internal sealed record ElementCount(int Fewest, int Most)
{
    /// <summary>No element.</summary>
    public static ElementCount None { get; } = new(0, 0);

    /// <summary>One element.</summary>
    public static ElementCount One { get; } = new(1, 1);

    /// <summary>Whether the number is always the same.</summary>
    public bool IsFixed => Fewest == Most;

    /// <summary>Whether there can be more than one.</summary>
    public bool IsSeveral => Most > 1;

    /// <summary>The elements of two patterns together.</summary>
    public ElementCount And(ElementCount other) => new(Add(Fewest, other.Fewest), Add(Most, other.Most));

    /// <summary>The elements of one of two patterns.</summary>
    public ElementCount Or(ElementCount other) => new(Math.Min(Fewest, other.Fewest), Math.Max(Most, other.Most));

    /// <summary>The elements of a pattern that may be missing or repeated.</summary>
    public ElementCount Repeated(bool isOptional, bool isMany) => new(isOptional ? 0 : Fewest, isMany && Most > 0 ? int.MaxValue : Most);

    private static int Add(int left, int right) => left > int.MaxValue - right ? int.MaxValue : left + right;
}
