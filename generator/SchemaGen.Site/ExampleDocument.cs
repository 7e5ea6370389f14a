using System.Xml.Linq;

namespace SchemaGen.Site;

/// <summary>A document from which examples are taken.</summary>
/// <param name="Name">The name shown with its examples.</param>
/// <param name="Root">The root element, with the white space of the file.</param>
public sealed record ExampleDocument(string Name, XElement Root);
