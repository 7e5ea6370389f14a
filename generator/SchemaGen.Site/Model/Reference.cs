namespace SchemaGen.Site.Model;

/// <summary>A link to the page of an element or a definition.</summary>
/// <param name="Name">The displayed name.</param>
/// <param name="Path">The path of the page from the root of the site.</param>
/// <param name="Summary">The first sentence of its documentation; empty for none.</param>
public sealed record Reference(string Name, string Path, string Summary);
