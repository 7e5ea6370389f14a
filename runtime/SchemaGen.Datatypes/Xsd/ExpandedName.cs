namespace SchemaGen.Datatypes.Xsd;

/// <summary>The value of a QName: what its prefix stands for, and the local name.</summary>
internal sealed record ExpandedName(string NamespaceUri, string LocalName);
