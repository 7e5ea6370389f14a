namespace SchemaGen.Site.Model;

/// <summary>A document of an element.</summary>
/// <param name="Title">What it shows: <c>Smallest</c>, <c>Typical</c>, or the file that it is from.</param>
/// <param name="Xml">The document.</param>
public sealed record Example(string Title, string Xml);
