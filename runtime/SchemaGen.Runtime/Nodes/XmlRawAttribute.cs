namespace SchemaGen.Runtime;

/// <summary>An attribute of an <see cref="XmlRawElement"/>.</summary>
/// <param name="LocalName">The local name.</param>
/// <param name="NamespaceUri">The namespace; empty for none.</param>
/// <param name="Value">The value.</param>
public sealed record XmlRawAttribute(string LocalName, string NamespaceUri, string Value);
