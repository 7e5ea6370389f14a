namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>How long ambiguities are looked for. Beyond a limit one may stay unfound; none is reported without a witness.</summary>
public sealed record AmbiguityLimits
{
    /// <summary>The defaults: less than a tenth of a second for the largest of schemas.</summary>
    public static AmbiguityLimits Default { get; } = new();

    /// <summary>How many steps the search takes for the content of one element.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>How many steps it takes in all.</summary>
    public int TotalSteps { get; init; } = 2_000;

    /// <summary>How many pairs of elements of one name in one content are compared.</summary>
    public int Pairs { get; init; } = 100_000;

    /// <summary>How many values of an attribute are tried.</summary>
    public int Values { get; init; } = 20;

    /// <summary>How deep the witness may be. It is built by recursion.</summary>
    public int Depth { get; init; } = 12;
}
