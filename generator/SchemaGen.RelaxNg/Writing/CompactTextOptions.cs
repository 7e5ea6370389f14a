namespace SchemaGen.RelaxNg.Writing;

/// <summary>How much of a pattern <see cref="CompactPatternText"/> shows.</summary>
public sealed record CompactTextOptions
{
    /// <summary>The defaults: everything, in lines of 100 characters.</summary>
    public static CompactTextOptions Default { get; } = new();

    /// <summary>For a comment in code: at most 24 lines, references by name.</summary>
    /// <param name="elementDepth">See <see cref="ElementDepth"/>.</param>
    public static CompactTextOptions ForComment(int elementDepth) => new() { Width = 116, Lines = 24, LiteralLength = 80, ElementDepth = elementDepth };

    /// <summary>The width that a line should keep; a long literal may exceed it.</summary>
    public int Width { get; init; } = 100;

    /// <summary>How many lines to write; an ellipsis stands for the rest.</summary>
    public int Lines { get; init; } = int.MaxValue;

    /// <summary>How many elements within each other are shown with their content: 1 shows the content of the outermost only.</summary>
    public int ElementDepth { get; init; } = int.MaxValue;

    /// <summary>How many characters of a literal to show; an ellipsis stands for the rest.</summary>
    public int LiteralLength { get; init; } = int.MaxValue;

    /// <summary>Whether comments and annotations are shown, too.</summary>
    public bool ShowsAnnotations { get; init; }
}
