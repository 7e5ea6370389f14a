using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>mixed</c>: the pattern with text between its children.</summary>
public sealed class MixedSyntax(PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The pattern.</summary>
    public PatternSyntax Content { get; } = content;
}
