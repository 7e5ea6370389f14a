using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>A variant of an element, distinguished by the value of an attribute.</summary>
/// <param name="Condition">The attribute and its value as in a document: <c>type="pci"</c>; several values are separated by bars.</param>
/// <param name="Documentation">The documentation of the variant.</param>
/// <param name="Attributes">The other attributes of the variant.</param>
/// <param name="Children">The elements that it can contain.</param>
public sealed record VariantEntry(string Condition, ImmutableArray<TextBlock> Documentation, ImmutableArray<VariantAttribute> Attributes, ImmutableArray<Reference> Children);
