namespace SchemaGen.Runtime;

/// <summary>An attribute of the start tag that is being read.</summary>
internal readonly record struct StartTagAttribute(string LocalName, string NamespaceUri, string Value);
