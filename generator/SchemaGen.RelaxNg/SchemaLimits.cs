namespace SchemaGen.RelaxNg;

/// <summary>What a schema may cost. A schema that exceeds a limit gets a diagnostic; it never exhausts the stack or the memory.</summary>
public sealed record SchemaLimits
{
    /// <summary>The defaults.</summary>
    public static SchemaLimits Default { get; } = new();

    /// <summary>How deep patterns may be nested in one file. Real schemas stay below 40.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>How deep patterns may be nested when references are expanded, from one element to the next. Real schemas stay below 100.</summary>
    public int ExpandedDepth { get; init; } = 768;

    /// <summary>How deep files may include each other. Real schemas stay below 10.</summary>
    public int IncludeDepth { get; init; } = 64;

    /// <summary>How many files one schema may consist of; a file counts as often as it is included.</summary>
    public int Files { get; init; } = 1_000;

    /// <summary>How many patterns one content may have after references are expanded, and all contents together where what they share counts once.</summary>
    public int ExpandedPatterns { get; init; } = 2_000_000;

    /// <summary>How many characters the entities of one file's DTD may expand to.</summary>
    public int EntityCharacters { get; init; } = 1_000_000;

    /// <summary>How many diagnostics are kept.</summary>
    public int Diagnostics { get; init; } = 100;
}
