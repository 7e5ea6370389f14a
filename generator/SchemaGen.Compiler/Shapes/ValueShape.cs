using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>One value.</summary>
internal sealed class ValueShape(ValueSyntax syntax) : Shape(syntax)
{
    /// <summary>The value without white space around it.</summary>
    public string Word { get; } = syntax.Text.Trim(' ', '\t', '\r', '\n');
}
