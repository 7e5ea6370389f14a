namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The limits of a <see cref="DerivativeValidator"/>.</summary>
public sealed record DerivativeLimits
{
    /// <summary>The defaults.</summary>
    public static DerivativeLimits Default { get; } = new();

    /// <summary>The maximum number of cached patterns. When it is exceeded, all are discarded. Real documents need a few thousand.</summary>
    public int CachedPatterns { get; init; } = 100_000;

    /// <summary>The maximum nesting of elements. It limits memory, not the stack: a level takes a few hundred bytes.</summary>
    public int Depth { get; init; } = 100_000;
}
