namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The limits of the search for ambiguities. Beyond a limit, the search may miss ambiguities, but it never reports one without a witness.</summary>
public sealed record AmbiguityLimits
{
    /// <summary>The defaults: less than a tenth of a second for the largest schemas.</summary>
    public static AmbiguityLimits Default { get; } = new();

    /// <summary>The maximum number of steps for the content of one element.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>The maximum total number of steps.</summary>
    public int TotalSteps { get; init; } = 2_000;

    /// <summary>The maximum number of pairs of elements compared that share a name in the same content.</summary>
    public int Pairs { get; init; } = 100_000;

    /// <summary>The maximum number of values tried for an attribute.</summary>
    public int Values { get; init; } = 20;

    /// <summary>The maximum depth of the witness, which is built by recursion.</summary>
    public int Depth { get; init; } = 12;
}
