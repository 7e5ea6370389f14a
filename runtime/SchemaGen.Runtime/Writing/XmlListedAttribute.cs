namespace SchemaGen.Runtime;

/// <summary>An attribute as an object gives it: with the property behind it, where that was asked for.</summary>
internal readonly record struct XmlListedAttribute(string LocalName, string NamespaceUri, string Text, string Property);
