using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>optional</c>, <c>zeroOrMore</c> or <c>oneOrMore</c>.</summary>
internal sealed class RepeatShape(PatternSyntax syntax, Shape content, bool isOptional, bool isMany) : Shape(syntax)
{
    /// <summary>The pattern.</summary>
    public Shape Content { get; } = content;

    /// <summary>Whether it may be missing.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <summary>Whether it may be repeated.</summary>
    public bool IsMany { get; } = isMany;
}
