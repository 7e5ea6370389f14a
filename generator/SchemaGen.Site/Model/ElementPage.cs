using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SchemaGen.Site.Model;

/// <summary>The page of an element of the schema.</summary>
public sealed record ElementPage
{
    /// <summary>The name, with the schema's prefix; several names as the compact syntax writes them.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace; empty for none or for several names.</summary>
    public required string NamespaceUri { get; init; }

    /// <summary>The place in the schema: the enclosing definition and elements.</summary>
    public required string Place { get; init; }

    /// <summary>The path of the page from the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>The file and line in the schema.</summary>
    public required string Source { get; init; }

    /// <summary>The first sentence of the documentation; empty for none.</summary>
    public required string Summary { get; init; }

    /// <summary>The documentation.</summary>
    public required ImmutableArray<TextBlock> Documentation { get; init; }

    /// <summary>The attributes, including those of the definitions that it refers to.</summary>
    public required ImmutableArray<AttributeEntry> Attributes { get; init; }

    /// <summary>The elements that it can contain.</summary>
    public required ImmutableArray<ChildEntry> Children { get; init; }

    /// <summary>The variants of the element, if an attribute distinguishes some.</summary>
    public required ImmutableArray<VariantEntry> Variants { get; init; }

    /// <summary>The elements that can contain it.</summary>
    public required ImmutableArray<Reference> Parents { get; init; }

    /// <summary>The definition that contains it; null for the start pattern.</summary>
    public required Reference? Definition { get; init; }

    /// <summary>The pattern in the compact syntax.</summary>
    public required string Pattern { get; init; }

    /// <summary>The pattern as HTML, with references as links.</summary>
    [JsonIgnore]
    public Markup PatternHtml { get; init; }

    /// <summary>The content as a picture; empty if there are no children.</summary>
    [JsonIgnore]
    public Markup Diagram { get; init; }

    /// <summary>The C# type; null for an element that is a property of its parent's type.</summary>
    public required CodeType? Type { get; init; }

    /// <summary>Valid example documents of the element.</summary>
    public required ImmutableArray<Example> Examples { get; init; }

    /// <summary>The changes since the old version, in the element and the definitions that it refers to.</summary>
    public required ImmutableArray<ChangeEntry> Changes { get; init; }
}
