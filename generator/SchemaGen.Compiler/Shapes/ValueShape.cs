using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>One value.</summary>
internal sealed class ValueShape(ValueSyntax syntax) : Shape(syntax)
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>The value without white space around it.</summary>
    public string Word { get; } = syntax.Text.Trim(WhiteSpace);

    /// <summary>Whether the value is a string that is another one without the white space around it.</summary>
    public static bool HasWhiteSpaceThatCounts(ValueSyntax syntax) => syntax.TypeName == "string" && syntax.Text.Trim(WhiteSpace).Length < syntax.Text.Length;
}
