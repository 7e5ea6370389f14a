using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A single value.</summary>
internal sealed class ValueShape(ValueSyntax syntax) : Shape(syntax)
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>The value without surrounding white space.</summary>
    public string Word { get; } = syntax.Text.Trim(WhiteSpace);

    /// <summary>Whether the value is a string whose surrounding white space is significant.</summary>
    public static bool HasWhiteSpaceThatCounts(ValueSyntax syntax) => syntax.TypeName == "string" && syntax.Text.Trim(WhiteSpace).Length < syntax.Text.Length;
}
