namespace SchemaGen.Runtime;

/// <summary>
/// An item of ordered content, such as an element or text between elements. Generated interfaces derive from it to restrict a list to the elements
/// that a schema allows.
/// </summary>
public interface IXmlItem
{
    /// <summary>The element; null for an item that is not an element object.</summary>
    internal XmlElementNode? Element { get; }
}
