using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SchemaGen.Site.Model;

/// <summary>An attribute.</summary>
/// <param name="Name">The name, with the schema's prefix; several names as the compact syntax writes them.</param>
/// <param name="Anchor">The identifier of its place in a page.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Pattern">The pattern of its value in the compact syntax.</param>
/// <param name="Values">The values, if they are listed.</param>
/// <param name="Default">What it means where it is missing; null if the schema does not say.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Definition">The definition that has it; null for the element itself, and for several.</param>
public sealed record AttributeEntry(
    string Name,
    string Anchor,
    bool IsRequired,
    string Pattern,
    ImmutableArray<ValueEntry> Values,
    string? Default,
    ImmutableArray<TextBlock> Documentation,
    Reference? Definition)
{
    /// <summary>The pattern of its value as HTML, its references as links.</summary>
    [JsonIgnore]
    public Markup PatternHtml { get; init; }
}
