namespace SchemaGen.Evolution;

/// <summary>What a decision may cost. Over a limit the answer is <see cref="InclusionVerdict.Unknown"/> for the element at hand, never a guess.</summary>
public sealed record InclusionOptions
{
    /// <summary>The defaults.</summary>
    public static InclusionOptions Default { get; } = new();

    /// <summary>How many breaks are looked for, each with its document.</summary>
    public int MaxBreaks { get; init; } = 500;

    /// <summary>How many pairs of contents are compared, in all.</summary>
    public int MaxPairs { get; init; } = 50_000;

    /// <summary>How many pairs of contents one pair of elements may lead to.</summary>
    public int MaxPairsPerElement { get; init; } = 2_000;

    /// <summary>In how many ways the alternatives of a content are divided where none covers by itself.</summary>
    public int MaxSplits { get; init; } = 2_000;

    /// <summary>How many states the automata of one comparison of values may have together.</summary>
    public int MaxValueStates { get; init; } = 20_000;
}
