namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The limits of a <see cref="DerivativeValidator"/>.</summary>
public sealed record DerivativeLimits
{
    /// <summary>The defaults.</summary>
    public static DerivativeLimits Default { get; } = new();

    /// <summary>The maximum number of remembered patterns; beyond it, all are discarded. Real documents need some thousands.</summary>
    public int CachedPatterns { get; init; } = 100_000;

    /// <summary>The maximum nesting of elements. It limits memory, not the stack: a level takes some hundred bytes.</summary>
    public int Depth { get; init; } = 100_000;
}
