using System.Collections.Immutable;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>The attributes of a pattern, those of the definitions that it refers to among them.</summary>
internal sealed class AttributeCollector(SchemaIndex index, References references)
{
    private readonly List<(string Name, List<Found> Patterns)> _attributes = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The attributes of a pattern, what is demanded first. What the pattern says in several places about one name is one attribute.</summary>
    public static ImmutableArray<AttributeEntry> Of(PatternSyntax pattern, SchemaIndex index, References references)
    {
        AttributeCollector collector = new(index, references);
        collector.Collect(pattern, isRequired: true, null);
        return [.. collector._attributes.Select(attribute => collector.EntryOf(attribute.Name, attribute.Patterns)).OrderBy(static entry => !entry.IsRequired)];
    }

    private void Collect(PatternSyntax pattern, bool isRequired, LinkedDefine? define)
    {
        switch (pattern)
        {
            case AttributeSyntax attribute:
                Add(attribute, isRequired, define);
                break;
            case RefSyntax reference when _visited.Add(reference.Name):
                LinkedDefine resolved = index.Resolve(reference);
                Collect(resolved.Body, isRequired, resolved);
                break;
            case ElementSyntax or ListSyntax:
                break;
            default:
                bool staysRequired = isRequired && pattern is GroupSyntax or InterleaveSyntax or MixedSyntax or OneOrMoreSyntax or ChoiceSyntax { Children.Length: 1 };
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
                {
                    Collect(child, staysRequired, define);
                }

                break;
        }
    }

    private void Add(AttributeSyntax attribute, bool isRequired, LinkedDefine? define)
    {
        string name = PatternText.NameOf(attribute);
        List<Found>? patterns = _attributes.Find(known => known.Name == name).Patterns;
        if (patterns is null)
        {
            _attributes.Add((name, patterns = []));
        }

        patterns.Add(new Found(attribute, isRequired, define));
    }

    private AttributeEntry EntryOf(string name, List<Found> patterns)
    {
        // Where each of several patterns has a value of its own, the definition around it says more of the value than what all say of the attribute.
        bool tellsValues = patterns.Count > 1 && patterns.TrueForAll(static found => found.Define is not null);
        List<ImmutableArray<ValueEntry>> lists = patterns.ConvertAll(found => ValuesOf(found, tellsValues));
        bool areValues = lists.TrueForAll(static list => !list.IsEmpty);
        List<string> texts = [.. patterns.Select(static found => PatternText.Of(found.Attribute.Content)).Distinct(StringComparer.Ordinal)];
        return new AttributeEntry(
            name,
            $"attribute-{string.Join('-', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}",
            patterns.Exists(static found => found.IsRequired),
            string.Join(" | ", texts),
            areValues ? [.. lists.SelectMany(static list => list).DistinctBy(static value => value.Text)] : [],
            patterns.Select(static found => found.Attribute.DefaultValue).FirstOrDefault(static value => value is not null),
            [.. patterns.SelectMany(static found => DocumentationBlocks.Of(found.Attribute)).DistinctBy(static block => block.Text)],
            patterns is [{ Define: { } define }] ? references.To(define) : null)
        {
            PatternHtml = new Markup(string.Join(" | ", patterns.DistinctBy(static found => PatternText.Of(found.Attribute.Content))
                .Select(found => PatternText.Html(PatternText.Of(found.Attribute.Content), found.Attribute.Content, index).Html))),
        };
    }

    private ImmutableArray<ValueEntry> ValuesOf(Found found, bool isToldByDefinition)
    {
        ImmutableArray<ValueEntry> values = ValueLists.Of(found.Attribute.Content, index);
        return isToldByDefinition && values is [{ Documentation: "" } only] ? [only with { Documentation = references.To(found.Define!).Summary }] : values;
    }

    private sealed record Found(AttributeSyntax Attribute, bool IsRequired, LinkedDefine? Define);
}
