namespace SchemaGen.Runtime;

/// <summary>An attribute of the start tag that is being read.</summary>
/// <param name="LocalName">The local name.</param>
/// <param name="NamespaceUri">The namespace.</param>
/// <param name="Value">The value.</param>
internal readonly record struct StartTagAttribute(string LocalName, string NamespaceUri, string Value);
