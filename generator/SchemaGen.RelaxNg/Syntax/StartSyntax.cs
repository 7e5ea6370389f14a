using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>start</c>: what a document is.</summary>
public sealed class StartSyntax(CombineMethod combine, PatternSyntax body, SourceLocation location) : GrammarContentSyntax(location)
{
    /// <summary>The combination with other starts.</summary>
    public CombineMethod Combine { get; } = combine;

    /// <summary>The pattern.</summary>
    public PatternSyntax Body { get; } = body;
}
