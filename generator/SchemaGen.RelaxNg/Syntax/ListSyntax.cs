using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>list</c>: a value of tokens divided by white space.</summary>
public sealed class ListSyntax(PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The pattern of the tokens.</summary>
    public PatternSyntax Content { get; } = content;
}
