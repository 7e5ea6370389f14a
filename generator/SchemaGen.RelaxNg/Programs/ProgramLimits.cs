namespace SchemaGen.RelaxNg.Programs;

/// <summary>How large the tables of one content may become. Real schemas stay far below; beyond, the schema gets a diagnostic.</summary>
internal static class ProgramLimits
{
    /// <summary>Alternatives of one content, all factors together, and attributes that something requires: bits of a word.</summary>
    public const int Alternatives = 64;

    /// <summary>Combinations of alternatives that differ in their children.</summary>
    public const int Variants = 256;

    /// <summary>States of a branch without interleave inside.</summary>
    public const int States = 20_000;

    /// <summary>States of a branch in which an interleave is unrolled; above, a choice around the interleave is split instead.</summary>
    public const int UnrolledStates = 64;

    /// <summary>States of a branch in which an interleave is unrolled that no split can avoid.</summary>
    public const int UnavoidableStates = 5_000;
}
