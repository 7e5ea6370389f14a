namespace SchemaGen.Site.Rendering;

/// <summary>A file of a site.</summary>
/// <param name="Path">Its path from the root of the site, with slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record SiteFile(string Path, string Text);
