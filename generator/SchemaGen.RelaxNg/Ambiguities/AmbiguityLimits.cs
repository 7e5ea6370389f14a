namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The limits of the search for ambiguities. Beyond a limit, one may be missed; none is reported without a witness.</summary>
public sealed record AmbiguityLimits
{
    /// <summary>The defaults: less than a tenth of a second for the largest of schemas.</summary>
    public static AmbiguityLimits Default { get; } = new();

    /// <summary>The maximum number of steps for the content of one element.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>The maximum number of steps in all.</summary>
    public int TotalSteps { get; init; } = 2_000;

    /// <summary>The maximum number of compared pairs of elements with one name in one content.</summary>
    public int Pairs { get; init; } = 100_000;

    /// <summary>The maximum number of tried values of an attribute.</summary>
    public int Values { get; init; } = 20;

    /// <summary>The maximum depth of the witness, which is built by recursion.</summary>
    public int Depth { get; init; } = 12;
}
