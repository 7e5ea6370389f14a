namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>What a <see cref="DerivativeValidator"/> may use.</summary>
public sealed record DerivativeLimits
{
    /// <summary>The defaults.</summary>
    public static DerivativeLimits Default { get; } = new();

    /// <summary>How many derived patterns are remembered; beyond, all are forgotten and made anew. Real documents need some thousands.</summary>
    public int CachedPatterns { get; init; } = 100_000;

    /// <summary>How deep elements may be nested. The stack is not at stake, only memory: a level takes some hundred bytes.</summary>
    public int Depth { get; init; } = 100_000;
}
