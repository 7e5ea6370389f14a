namespace SchemaGen.Runtime;

/// <summary>A child to write: an object or a value, with its member and name.</summary>
internal readonly record struct XmlChild(XmlMember Member, string LocalName, string NamespaceUri, XmlElementNode? Node, string? Text);
