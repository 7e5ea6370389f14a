using System.Collections.Immutable;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Collects the attributes of a pattern, including those of the definitions that it refers to.</summary>
internal sealed class AttributeCollector(SchemaIndex index, References references)
{
    private readonly List<(string Name, List<Found> Patterns)> _attributes = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _required = new(StringComparer.Ordinal);

    /// <summary>Returns the attributes of a pattern, required ones first. Attribute patterns with the same name are merged into one attribute.</summary>
    public static ImmutableArray<AttributeEntry> Of(PatternSyntax pattern, SchemaIndex index, References references)
    {
        AttributeCollector collector = new(index, references);
        collector.Collect(pattern, null);
        HashSet<string> required = collector.RequiredIn(pattern);
        return [.. collector._attributes.Select(attribute => collector.EntryOf(attribute.Name, required.Contains(attribute.Name), attribute.Patterns)).OrderBy(static entry => !entry.IsRequired)];
    }

    private void Collect(PatternSyntax pattern, LinkedDefine? define)
    {
        switch (pattern)
        {
            case AttributeSyntax attribute:
                Add(attribute, define);
                break;
            case RefSyntax reference when _visited.Add(reference.Name):
                LinkedDefine resolved = index.Resolve(reference);
                Collect(resolved.Body, resolved);
                break;
            case ElementSyntax or ListSyntax:
                break;
            default:
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
                {
                    Collect(child, define);
                }

                break;
        }
    }

    private void Add(AttributeSyntax attribute, LinkedDefine? define)
    {
        string name = PatternText.NameOf(attribute);
        List<Found>? patterns = _attributes.Find(known => known.Name == name).Patterns;
        if (patterns is null)
        {
            _attributes.Add((name, patterns = []));
        }

        patterns.Add(new Found(attribute, define));
    }

    /// <summary>Returns the names of the attributes that every alternative has.</summary>
    private HashSet<string> RequiredIn(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case AttributeSyntax attribute:
                return [PatternText.NameOf(attribute)];
            case RefSyntax reference:
                if (!_required.TryGetValue(reference.Name, out HashSet<string>? known))
                {
                    _required.Add(reference.Name, known = RequiredIn(index.Resolve(reference).Body));
                }

                return known;
            case ChoiceSyntax choice:
                HashSet<string> common = [.. RequiredIn(choice.Children[0])];
                foreach (PatternSyntax child in choice.Children.Skip(1))
                {
                    common.IntersectWith(RequiredIn(child));
                }

                return common;
            case GroupSyntax or InterleaveSyntax or MixedSyntax or OneOrMoreSyntax:
                return [.. PatternSyntaxChildren.Of(pattern).SelectMany(RequiredIn)];
            default:
                return [];
        }
    }

    private AttributeEntry EntryOf(string name, bool isRequired, List<Found> patterns)
    {
        // If several definitions declare the attribute, each with one value, the documentation of the definition describes that value best.
        bool tellsValues = patterns.Count > 1 && patterns.TrueForAll(static found => found.Define is not null);
        List<ImmutableArray<ValueEntry>> lists = patterns.ConvertAll(found => ValuesOf(found, tellsValues));
        bool areValues = lists.TrueForAll(static list => !list.IsEmpty);
        List<string> texts = [.. patterns.Select(static found => PatternText.Of(found.Attribute.Content)).Distinct(StringComparer.Ordinal)];
        return new AttributeEntry(
            name,
            $"attribute-{string.Join('-', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}",
            isRequired,
            string.Join(" | ", texts),
            areValues ? [.. lists.SelectMany(static list => list).DistinctBy(static value => value.Text)] : [],
            patterns.Select(static found => found.Attribute.DefaultValue).FirstOrDefault(static value => value is not null),
            DocumentationOf(areValues && tellsValues ? patterns.FindAll(found => ValueLists.Of(found.Attribute.Content, index).Length > 1) : patterns),
            patterns is [{ Define: { } define }] ? references.To(define) : null)
        {
            PatternHtml = new Markup(string.Join(" | ", patterns.DistinctBy(static found => PatternText.Of(found.Attribute.Content))
                .Select(found => PatternText.Html(PatternText.Of(found.Attribute.Content), found.Attribute.Content, index).Html))),
        };
    }

    private static ImmutableArray<TextBlock> DocumentationOf(List<Found> patterns) =>
        [.. patterns.SelectMany(static found => DocumentationBlocks.Of(found.Attribute)).DistinctBy(static block => block.Text)];

    private ImmutableArray<ValueEntry> ValuesOf(Found found, bool isToldByDefinition)
    {
        ImmutableArray<ValueEntry> values = ValueLists.Of(found.Attribute.Content, index);
        return isToldByDefinition && values is [{ Documentation: "" } only] ? [only with { Documentation = references.To(found.Define!).Summary }] : values;
    }

    private sealed record Found(AttributeSyntax Attribute, LinkedDefine? Define);
}
