using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>
/// Finds the variants of an element that an attribute distinguishes: a choice whose alternatives have different values for the same attribute.
/// A flat list of attributes and children would not show which of them occur together.
/// </summary>
internal sealed class VariantCollector(SchemaIndex index, References references)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<VariantEntry> _variants = [];

    /// <summary>Returns the variants of an element's content.</summary>
    public static ImmutableArray<VariantEntry> Of(PatternSyntax content, SchemaIndex index, References references)
    {
        VariantCollector collector = new(index, references);
        collector.Collect(content);
        return [.. collector._variants];
    }

    private void Collect(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax or AttributeSyntax or ListSyntax:
                break;
            case RefSyntax reference when _visited.Add(reference.Name):
                Collect(index.Resolve(reference).Body);
                break;
            case ChoiceSyntax choice when Variants(choice) is { Count: > 1 } variants:
                _variants.AddRange(variants);
                break;
            default:
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
                {
                    Collect(child);
                }

                break;
        }
    }

    private List<VariantEntry> Variants(ChoiceSyntax choice)
    {
        List<Alternative> alternatives = [.. Alternatives(choice).Select(AlternativeOf)];
        string? discriminator = alternatives[0].Values.Keys.FirstOrDefault(name => alternatives.TrueForAll(alternative => alternative.Values.ContainsKey(name))
            && alternatives.SelectMany(alternative => alternative.Values[name]).ToList() is var values && values.Distinct(StringComparer.Ordinal).Count() == values.Count);
        return discriminator is null ? [] : alternatives.ConvertAll(alternative => EntryOf(alternative, discriminator));
    }

    // A nested choice, direct or through a definition that contains only a choice, adds its alternatives to the outer choice.
    private IEnumerable<PatternSyntax> Alternatives(ChoiceSyntax choice) => choice.Children.SelectMany(child => child switch
    {
        ChoiceSyntax inner => Alternatives(inner),
        RefSyntax reference when index.Resolve(reference).Body is ChoiceSyntax inner => Alternatives(inner),
        _ => [child],
    });

    private Alternative AlternativeOf(PatternSyntax pattern)
    {
        ImmutableArray<TextBlock> documentation = DocumentationBlocks.Of(pattern, pattern.Documentation ?? (pattern is RefSyntax reference ? index.Resolve(reference).Documentation : null));
        ImmutableArray<AttributeEntry> attributes = AttributeCollector.Of(pattern, index, references);
        return new Alternative(
            documentation,
            attributes,
            attributes.Where(static attribute => !attribute.Values.IsEmpty)
                .ToDictionary(static attribute => attribute.Name, static attribute => attribute.Values.Select(static value => value.Text).ToList(), StringComparer.Ordinal),
            [.. index.DirectIn(pattern).Select(references.To)]);
    }

    private static VariantEntry EntryOf(Alternative alternative, string discriminator) => new(
        $"{discriminator}=\"{string.Join('|', alternative.Values[discriminator])}\"",
        alternative.Documentation,
        [.. alternative.Attributes.Where(attribute => attribute.Name != discriminator).Select(static attribute => new VariantAttribute(attribute.Name, attribute.Anchor))],
        alternative.Children);

    private sealed record Alternative(
        ImmutableArray<TextBlock> Documentation, ImmutableArray<AttributeEntry> Attributes, Dictionary<string, List<string>> Values, ImmutableArray<Reference> Children);
}
