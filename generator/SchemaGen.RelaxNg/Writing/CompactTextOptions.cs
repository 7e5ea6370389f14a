namespace SchemaGen.RelaxNg.Writing;

/// <summary>Options for the part of a pattern that <see cref="CompactPatternText"/> shows.</summary>
public sealed record CompactTextOptions
{
    /// <summary>The defaults: everything, in lines of 100 characters.</summary>
    public static CompactTextOptions Default { get; } = new();

    /// <summary>Returns the options for a comment in code: at most 24 lines, with references shown by name.</summary>
    /// <param name="elementDepth">See <see cref="ElementDepth"/>.</param>
    public static CompactTextOptions ForComment(int elementDepth) => new() { Width = 116, Lines = 24, LiteralLength = 80, ElementDepth = elementDepth };

    /// <summary>The width that a line should keep; a long literal may exceed it.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The maximum number of lines; an ellipsis stands for the rest.</summary>
    public int Lines { get; init; } = int.MaxValue;

    /// <summary>The number of nested elements shown with their content: 1 shows only the content of the outermost one.</summary>
    public int ElementDepth { get; init; } = int.MaxValue;

    /// <summary>The maximum number of characters of a literal; an ellipsis stands for the rest.</summary>
    public int LiteralLength { get; init; } = int.MaxValue;

    /// <summary>Whether comments and annotations are shown.</summary>
    public bool ShowsAnnotations { get; init; }
}
