using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.Compiler.Emit;

/// <summary>Writes a class's pattern as a comment in the compact syntax, with references by name and without the content of inner elements.</summary>
internal static class PatternComment
{
    private static readonly CompactTextOptions OfElement = CompactTextOptions.ForComment(elementDepth: 1);

    // In a group every element is an outermost one, so none shows its content.
    private static readonly CompactTextOptions OfGroup = CompactTextOptions.ForComment(elementDepth: 0);

    /// <summary>Returns the lines of a pattern.</summary>
    public static IReadOnlyList<string> Lines(Shape pattern) =>
        [.. CompactPatternText.Write(pattern.Syntax, pattern.Syntax is ElementSyntax ? OfElement : OfGroup).Split('\n').Select(Clean)];

    // Any other line break in a value would end the comment.
    private static string Clean(string line) => new([.. line.Select(static c => char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' ? ' ' : c)]);
}
