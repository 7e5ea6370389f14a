using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>list</c>: words separated by white space.</summary>
internal sealed class ListShape(ListSyntax syntax, Shape content) : TextualShape(syntax)
{
    /// <summary>The pattern of the words.</summary>
    public Shape Content { get; } = content;
}
