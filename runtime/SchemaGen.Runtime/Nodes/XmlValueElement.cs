namespace SchemaGen.Runtime;

/// <summary>A child element with text only that is a property of its parent, as an item of <see cref="XmlElementNode.Children"/>.</summary>
/// <param name="LocalName">The local name.</param>
/// <param name="NamespaceUri">The namespace; empty for none.</param>
/// <param name="Value">The text.</param>
public sealed record XmlValueElement(string LocalName, string NamespaceUri, string Value) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;
}
