namespace SchemaGen.RelaxNg;

/// <summary>The limits of a schema. A schema that exceeds a limit causes a diagnostic instead of exhausting the stack or memory.</summary>
public sealed record SchemaLimits
{
    /// <summary>The defaults.</summary>
    public static SchemaLimits Default { get; } = new();

    /// <summary>The maximum nesting of patterns in one file. Real schemas stay below 40.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>The maximum nesting of patterns with references expanded, from one element to the next. Real schemas stay below 100.</summary>
    public int ExpandedDepth { get; init; } = 768;

    /// <summary>The maximum depth of files that include each other. Real schemas stay below 10.</summary>
    public int IncludeDepth { get; init; } = 64;

    /// <summary>The maximum number of files in a schema. A file counts each time it is included.</summary>
    public int Files { get; init; } = 1_000;

    /// <summary>The maximum number of patterns in one element's content with references expanded, and in all contents with shared patterns counted once.</summary>
    public int ExpandedPatterns { get; init; } = 2_000_000;

    /// <summary>The maximum number of characters that the entities of one file's DTD may expand to.</summary>
    public int EntityCharacters { get; init; } = 1_000_000;

    /// <summary>The maximum number of diagnostics.</summary>
    public int Diagnostics { get; init; } = 100;
}
