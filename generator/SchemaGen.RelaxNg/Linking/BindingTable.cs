using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// The definitions that the references of a schema refer to. A reference in an included file has a different meaning in each grammar that
/// includes the file, so the scope is part of the key.
/// </summary>
internal sealed class BindingTable
{
    private readonly Dictionary<(PatternSyntax Node, GrammarScope Scope), BoundDefine> _references = [];
    private readonly Dictionary<(GrammarSyntax Node, GrammarScope Scope), GrammarScope> _grammars = [];

    public void Add(PatternSyntax reference, GrammarScope scope, BoundDefine define) => _references[(reference, scope)] = define;

    public void Add(GrammarSyntax grammar, GrammarScope outer, GrammarScope inner) => _grammars[(grammar, outer)] = inner;

    public BoundDefine? DefineOf(PatternSyntax reference, GrammarScope scope) =>
        _references.TryGetValue((reference, scope), out BoundDefine? define) ? define : null;

    public GrammarScope ScopeOf(GrammarSyntax grammar, GrammarScope outer) => _grammars[(grammar, outer)];
}
