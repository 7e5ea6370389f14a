using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A grammar at one place of the schema: the names that <c>ref</c> means there, and the grammar around it for <c>parentRef</c>.</summary>
internal sealed class GrammarScope
{
    private readonly Dictionary<string, BoundDefine> _byName = new(StringComparer.Ordinal);

    private GrammarScope(GrammarScope? parent, string qualifier, SourceLocation location)
    {
        Parent = parent;
        Qualifier = qualifier;
        Location = location;
    }

    public GrammarScope? Parent { get; }

    /// <summary>The prefix that distinguishes definitions of this grammar from others with the same name.</summary>
    public string Qualifier { get; }

    public SourceLocation Location { get; }

    /// <summary>The start; null if there is none.</summary>
    public BoundDefine? Start { get; private set; }

    /// <summary>All definitions in the order of the schema.</summary>
    public List<BoundDefine> Defines { get; } = [];

    /// <summary>The scope of a <c>grammar</c>.</summary>
    public static GrammarScope Of(GrammarSyntax grammar, GrammarScope? parent, string qualifier, List<GrammarComponent> components, CombineMerging merging)
    {
        GrammarScope scope = new(parent, qualifier, grammar.Location);
        foreach (IGrouping<string?, GrammarComponent> same in components.GroupBy(static component => component.Name))
        {
            GrammarComponent merged = merging.Merge(same.ToList());
            BoundDefine define = new(merged.Name ?? "start", merged.Body, scope, merged.Location, merged.Documentation);
            if (merged.Name is null)
            {
                scope.Start = define;
            }
            else
            {
                scope.Defines.Add(define);
                scope._byName.Add(define.Name, define);
            }
        }

        return scope;
    }

    /// <summary>The scope of a schema that is a pattern without a grammar: a grammar with that start (section 4.18).</summary>
    public static GrammarScope OfPattern(PatternSyntax pattern)
    {
        GrammarScope scope = new(null, "", pattern.Location);
        scope.Start = new BoundDefine("start", pattern, scope, pattern.Location, null);
        return scope;
    }

    public BoundDefine? Find(string name) => _byName.TryGetValue(name, out BoundDefine? define) ? define : null;
}
