using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SchemaGen.Site.Model;

/// <summary>The page of a definition of the schema.</summary>
public sealed record DefinitionPage
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The path of the page from the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>The file and line in the schema.</summary>
    public required string Source { get; init; }

    /// <summary>The first sentence of the documentation; empty for none.</summary>
    public required string Summary { get; init; }

    /// <summary>The documentation.</summary>
    public required ImmutableArray<TextBlock> Documentation { get; init; }

    /// <summary>The values that it lists; empty if it contains anything but values.</summary>
    public required ImmutableArray<ValueEntry> Values { get; init; }

    /// <summary>The attributes, including those of the definitions that it refers to.</summary>
    public required ImmutableArray<AttributeEntry> Attributes { get; init; }

    /// <summary>The elements in it.</summary>
    public required ImmutableArray<Reference> Elements { get; init; }

    /// <summary>The definitions that refer to it.</summary>
    public required ImmutableArray<Reference> UsedBy { get; init; }

    /// <summary>The pattern in the compact syntax.</summary>
    public required string Pattern { get; init; }

    /// <summary>The pattern as HTML, with references as links.</summary>
    [JsonIgnore]
    public Markup PatternHtml { get; init; }

    /// <summary>The pattern as a picture.</summary>
    [JsonIgnore]
    public Markup Diagram { get; init; }

    /// <summary>The changes since the old version, without those of the elements and definitions that it refers to.</summary>
    public required ImmutableArray<ChangeEntry> Changes { get; init; }
}
