namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The limits of the tables of one content if parts of the schema multiply. Parts written out in a schema are never limited. Real schemas stay
/// far below the limits; a schema that exceeds them gets a diagnostic.
/// </summary>
internal static class ProgramLimits
{
    /// <summary>The maximum number of combinations of independent choices between attributes, within another such choice.</summary>
    public const int Alternatives = 4_096;

    /// <summary>The maximum number of combinations of independent choices between attributes that each decide children.</summary>
    public const int Variants = 4_096;

    /// <summary>The maximum number of states of a branch without an interleave.</summary>
    public const int States = 100_000;

    /// <summary>The maximum number of states of a branch with an unrolled interleave. Above it, a choice around the interleave is split instead.</summary>
    public const int UnrolledStates = 64;

    /// <summary>The maximum number of states of a branch with an unrolled interleave that no split can avoid.</summary>
    public const int UnavoidableStates = 20_000;
}
