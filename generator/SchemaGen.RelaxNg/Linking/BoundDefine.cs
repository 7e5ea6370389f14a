using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition together with the grammar whose names its body means.</summary>
internal sealed class BoundDefine(string name, PatternSyntax body, GrammarScope scope, SourceLocation location, string? documentation)
{
    public string Name { get; } = name;

    public PatternSyntax Body { get; } = body;

    public GrammarScope Scope { get; } = scope;

    public SourceLocation Location { get; } = location;

    public string? Documentation { get; } = documentation;

    /// <summary>The unique name in the linked grammar; set by <see cref="DefineKeys"/> if the definition can be reached.</summary>
    public string Key { get; set; } = name;

    /// <summary>Whether references in the body were followed already.</summary>
    public bool IsVisited { get; set; }
}
