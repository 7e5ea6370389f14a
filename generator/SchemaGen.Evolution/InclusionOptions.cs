namespace SchemaGen.Evolution;

/// <summary>The limits of a decision. Beyond a limit, the answer is <see cref="InclusionVerdict.Unknown"/> for the element at hand, never a guess.</summary>
public sealed record InclusionOptions
{
    /// <summary>The defaults.</summary>
    public static InclusionOptions Default { get; } = new();

    /// <summary>The maximum number of reported breaks, each with its document.</summary>
    public int MaxBreaks { get; init; } = 500;

    /// <summary>The maximum number of compared pairs of contents.</summary>
    public int MaxPairs { get; init; } = 50_000;

    /// <summary>The maximum number of pairs of contents for one pair of elements.</summary>
    public int MaxPairsPerElement { get; init; } = 2_000;

    /// <summary>In how many ways the alternatives of a content are divided where none covers by itself.</summary>
    public int MaxSplits { get; init; } = 2_000;

    /// <summary>The maximum number of states of the automata in one comparison of values.</summary>
    public int MaxValueStates { get; init; } = 20_000;
}
