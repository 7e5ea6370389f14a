namespace SchemaGen.Site.Model;

/// <summary>An example document of an element, or a witness of a change.</summary>
/// <param name="Title">The title: <c>Smallest</c>, <c>Typical</c>, the name of the source document, or the claim that a witness proves.</param>
/// <param name="Xml">The XML text.</param>
public sealed record Example(string Title, string Xml);
