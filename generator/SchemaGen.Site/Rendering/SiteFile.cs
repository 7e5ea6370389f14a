namespace SchemaGen.Site.Rendering;

/// <summary>A file of a site.</summary>
/// <param name="Path">The path from the root of the site, separated by slashes.</param>
/// <param name="Text">The text.</param>
public sealed record SiteFile(string Path, string Text);
