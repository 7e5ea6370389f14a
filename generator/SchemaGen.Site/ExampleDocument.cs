using System.Xml.Linq;

namespace SchemaGen.Site;

/// <summary>A document from which examples are taken.</summary>
/// <param name="Name">Its name, which is shown.</param>
/// <param name="Root">The root element, with white space as it is in the file.</param>
public sealed record ExampleDocument(string Name, XElement Root);
