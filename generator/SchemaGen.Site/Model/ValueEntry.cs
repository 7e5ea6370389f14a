namespace SchemaGen.Site.Model;

/// <summary>A value of an attribute or a text.</summary>
/// <param name="Text">The value.</param>
/// <param name="Documentation">What the schema says about it, in one line; empty for nothing.</param>
public sealed record ValueEntry(string Text, string Documentation);
