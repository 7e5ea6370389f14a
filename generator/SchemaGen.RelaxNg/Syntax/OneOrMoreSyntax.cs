using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>oneOrMore</c>: the pattern once or more.</summary>
public sealed class OneOrMoreSyntax(PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The pattern.</summary>
    public PatternSyntax Content { get; } = content;
}
