namespace SchemaGen.Compiler.Derivation;

/// <summary>The possible number of elements.</summary>
/// <param name="Fewest">The minimum.</param>
/// <param name="Most">The maximum; <see cref="int.MaxValue"/> if unlimited.</param>
internal sealed record ElementCount(int Fewest, int Most)
{
    /// <summary>No element.</summary>
    public static ElementCount None { get; } = new(0, 0);

    /// <summary>One element.</summary>
    public static ElementCount One { get; } = new(1, 1);

    /// <summary>Whether the number is always the same.</summary>
    public bool IsFixed => Fewest == Most;

    /// <summary>Whether there can be more than one element.</summary>
    public bool IsSeveral => Most > 1;

    /// <summary>Returns the count for two patterns together.</summary>
    public ElementCount And(ElementCount other) => new(Add(Fewest, other.Fewest), Add(Most, other.Most));

    /// <summary>Returns the count for either of two patterns.</summary>
    public ElementCount Or(ElementCount other) => new(Math.Min(Fewest, other.Fewest), Math.Max(Most, other.Most));

    /// <summary>Returns the count for a pattern that may be missing or repeated.</summary>
    public ElementCount Repeated(bool isOptional, bool isMany) => new(isOptional ? 0 : Fewest, isMany && Most > 0 ? int.MaxValue : Most);

    private static int Add(int left, int right) => left > int.MaxValue - right ? int.MaxValue : left + right;
}
