using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>One of several forms of an element, which an attribute tells apart.</summary>
/// <param name="Condition">The attribute and its value, as a document has it: <c>type="pci"</c>; several values with bars between them.</param>
/// <param name="Documentation">What the schema says of it.</param>
/// <param name="Attributes">The attributes that it has beside that one.</param>
/// <param name="Children">The elements that it can contain.</param>
public sealed record VariantEntry(string Condition, ImmutableArray<TextBlock> Documentation, ImmutableArray<VariantAttribute> Attributes, ImmutableArray<Reference> Children);
