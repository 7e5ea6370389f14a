namespace SchemaGen.Site.Model;

/// <summary>An attribute that a variant has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Anchor">The identifier of the attribute's place in the page.</param>
public sealed record VariantAttribute(string Name, string Anchor);
