using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>define</c>: a named pattern.</summary>
public sealed class DefineSyntax(string name, CombineMethod combine, PatternSyntax body, SourceLocation location) : GrammarContentSyntax(location)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The combination with other definitions of the same name.</summary>
    public CombineMethod Combine { get; } = combine;

    /// <summary>The pattern.</summary>
    public PatternSyntax Body { get; } = body;
}
