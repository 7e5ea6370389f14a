using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SchemaGen.Site.Model;

/// <summary>An attribute.</summary>
/// <param name="Name">The name, with the schema's prefix; several names as the compact syntax writes them.</param>
/// <param name="Anchor">The fragment identifier of the attribute in a page.</param>
/// <param name="IsRequired">Whether the element always has it.</param>
/// <param name="Pattern">The pattern of its value in the compact syntax.</param>
/// <param name="Values">The values, if they are listed.</param>
/// <param name="Default">The default value; null if the schema declares none.</param>
/// <param name="Documentation">The documentation.</param>
/// <param name="Definition">The definition that contains it; null if the element itself or several patterns do.</param>
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
    /// <summary>The pattern of its value as HTML, with references as links.</summary>
    [JsonIgnore]
    public Markup PatternHtml { get; init; }
}
