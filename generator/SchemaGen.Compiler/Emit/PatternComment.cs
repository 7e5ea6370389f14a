using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.Compiler.Emit;

/// <summary>A class's pattern as a comment in the compact syntax: references by name, the content of inner elements left out.</summary>
internal static class PatternComment
{
    private static readonly CompactTextOptions OfElement = CompactTextOptions.ForComment(elementDepth: 1);

    // Of a group of elements each would be an outermost one.
    private static readonly CompactTextOptions OfGroup = CompactTextOptions.ForComment(elementDepth: 0);

    /// <summary>The pattern in lines.</summary>
    public static IReadOnlyList<string> Lines(Shape pattern) =>
        [.. CompactPatternText.Write(pattern.Syntax, pattern.Syntax is ElementSyntax ? OfElement : OfGroup).Split('\n').Select(Clean)];

    // Any other line break in a value would end the comment.
    private static string Clean(string line) => new([.. line.Select(static c => char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' ? ' ' : c)]);
}
