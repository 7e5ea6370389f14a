namespace SchemaGen.Datatypes;

/// <summary>A <c>param</c> of a <c>data</c> pattern: an XSD facet with its value, in document order.</summary>
/// <param name="Name">The facet's name: <c>pattern</c>, <c>minInclusive</c>.</param>
/// <param name="Value">The text of the parameter.</param>
public sealed record DatatypeParameter(string Name, string Value);
