namespace SchemaGen.Runtime;

/// <summary>A comment as an item of <see cref="XmlElementNode.Children"/>.</summary>
/// <param name="Text">The text, without two hyphens in a row.</param>
public sealed record XmlCommentItem(string Text) : IXmlItem
{
    XmlElementNode? IXmlItem.Element => null;
}
