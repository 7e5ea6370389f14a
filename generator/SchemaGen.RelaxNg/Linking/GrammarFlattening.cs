using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Section 4.18, second part: replaces each nested grammar with its start, and each <c>ref</c>, <c>parentRef</c> and <c>externalRef</c>
/// with a reference to the key of its definition.
/// </summary>
internal sealed class GrammarFlattening : SyntaxRewriter
{
    private readonly BindingTable _bindings;
    private GrammarScope _scope;

    private GrammarFlattening(BindingTable bindings, GrammarScope scope)
    {
        _bindings = bindings;
        _scope = scope;
    }

    public static PatternSyntax Apply(PatternSyntax pattern, GrammarScope scope, BindingTable bindings) =>
        new GrammarFlattening(bindings, scope).Rewrite(pattern);

    public override PatternSyntax Rewrite(PatternSyntax node)
    {
        switch (node)
        {
            case RefSyntax or ParentRefSyntax or ExternalRefSyntax:
                // An unresolved reference has been reported, and then the linker returns no grammar.
                string? key = _bindings.DefineOf(node, _scope)?.Key;
                return key is null || node is RefSyntax { Name: string name } && name == key
                    ? node
                    : new RefSyntax(key, node.Location) { Context = node.Context, Annotation = node.Annotation };

            case GrammarSyntax grammar:
                GrammarScope outer = _scope;
                _scope = _bindings.ScopeOf(grammar, outer);
                PatternSyntax start = Rewrite(_scope.Start!.Body);
                _scope = outer;
                return start;

            default:
                return base.Rewrite(node);
        }
    }
}
