namespace SchemaGen.Site.Model;

/// <summary>HTML made by this library, in which all text from the schema is escaped. Templates receive it unchanged; other text is escaped for them.</summary>
/// <param name="Html">The HTML.</param>
public readonly record struct Markup(string Html);
