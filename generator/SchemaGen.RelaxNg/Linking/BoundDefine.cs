using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition and the grammar in which the names in its body are resolved.</summary>
internal sealed class BoundDefine(string name, PatternSyntax body, GrammarScope scope, SourceLocation location, string? documentation)
{
    public string Name { get; } = name;

    public PatternSyntax Body { get; } = body;

    public GrammarScope Scope { get; } = scope;

    public SourceLocation Location { get; } = location;

    public string? Documentation { get; } = documentation;

    /// <summary>The unique name in the linked grammar. <see cref="DefineKeys"/> sets it if the definition is reachable.</summary>
    public string Key { get; set; } = name;

    /// <summary>Whether the references in the body have been followed.</summary>
    public bool IsVisited { get; set; }
}
