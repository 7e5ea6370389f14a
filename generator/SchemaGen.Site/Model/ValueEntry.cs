namespace SchemaGen.Site.Model;

/// <summary>A value of an attribute or a text.</summary>
/// <param name="Text">The value.</param>
/// <param name="Documentation">The documentation on one line; empty for none.</param>
public sealed record ValueEntry(string Text, string Documentation);
