namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// How large the tables of one content may become where parts of the schema multiply. What a schema writes out is never limited. Real schemas stay
/// far below; beyond, the schema gets a diagnostic.
/// </summary>
internal static class ProgramLimits
{
    /// <summary>Combinations of independent choices between attributes, within another such choice.</summary>
    public const int Alternatives = 4_096;

    /// <summary>Combinations of independent choices between attributes that each decide children.</summary>
    public const int Variants = 4_096;

    /// <summary>States of a branch without interleave inside.</summary>
    public const int States = 100_000;

    /// <summary>States of a branch in which an interleave is unrolled; above, a choice around the interleave is split instead.</summary>
    public const int UnrolledStates = 64;

    /// <summary>States of a branch in which an interleave is unrolled that no split can avoid.</summary>
    public const int UnavoidableStates = 20_000;
}
