namespace SchemaGen.Site.Model;

/// <summary>An attribute that a variant has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Anchor">The fragment identifier of the attribute in the page.</param>
public sealed record VariantAttribute(string Name, string Anchor);
