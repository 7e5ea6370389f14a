namespace SchemaGen.Runtime;

/// <summary>
/// What can stand in a content whose order is kept: an element, or text between elements. Only <see cref="XmlElementNode"/> and
/// <see cref="XmlTextItem"/> are items; a generated interface narrows them down to the elements that a schema allows.
/// </summary>
public interface IXmlItem
{
    /// <summary>The element; null for text.</summary>
    internal XmlElementNode? Element { get; }
}
