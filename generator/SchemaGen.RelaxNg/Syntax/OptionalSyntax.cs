using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>optional</c>: the pattern or nothing.</summary>
public sealed class OptionalSyntax(PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The pattern.</summary>
    public PatternSyntax Content { get; } = content;
}
