namespace SchemaGen.Runtime;

/// <summary>A local name and a namespace.</summary>
internal sealed record ExpandedName(string LocalName, string NamespaceUri);
