using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>zeroOrMore</c>: the pattern any number of times.</summary>
public sealed class ZeroOrMoreSyntax(PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The pattern.</summary>
    public PatternSyntax Content { get; } = content;
}
