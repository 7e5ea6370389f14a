namespace SchemaGen.Site.Model;

/// <summary>HTML that this library made, with all that came from a schema escaped in it. Templates get it as it is; other text is escaped for them.</summary>
/// <param name="Html">The HTML.</param>
public readonly record struct Markup(string Html);
