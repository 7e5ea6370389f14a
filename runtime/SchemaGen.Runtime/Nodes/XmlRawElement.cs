using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>
/// An element that the schema leaves open, or that has no class: its name, attributes, text and children as they were read. What a
/// schema allows as "any element" is kept so.
/// </summary>
public sealed class XmlRawElement : XmlElementNode
{
    /// <summary>The number, and the slot, of the content among the members.</summary>
    internal const int NodesMember = 0;

    /// <summary>The number, and the slot, of the attributes among the members.</summary>
    internal const int AttributesMember = 1;

    /// <summary>Creates an element without attributes and content.</summary>
    /// <param name="localName">The local name.</param>
    /// <param name="namespaceUri">The namespace; empty for none.</param>
    public XmlRawElement(string localName, string namespaceUri = "")
    {
        LocalName = localName;
        NamespaceUri = namespaceUri;
    }

    /// <summary>The local name.</summary>
    public string LocalName { get; }

    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; }

    /// <summary>The attributes, in document order; namespace declarations are not among them.</summary>
    public IList<XmlRawAttribute> Attributes => GetList<XmlRawAttribute>(AttributesMember);

    /// <summary>The content in document order: strings and elements.</summary>
    public IList<object> Nodes => GetList<object>(NodesMember);

    /// <summary>The child elements, in document order.</summary>
    public IEnumerable<XmlElementNode> Elements => Nodes.OfType<XmlElementNode>();

    /// <summary>All text in the element, joined.</summary>
    public string Text => string.Concat(Nodes.Select(static node => node is XmlRawElement element ? element.Text : node as string));

    /// <summary>The value of the attribute of that name, or null if there is none.</summary>
    public string? this[string localName, string namespaceUri = ""] =>
        Attributes.FirstOrDefault(attribute => attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri)?.Value;

    /// <inheritdoc />
    protected internal override string ElementName => LocalName;

    /// <inheritdoc />
    protected internal override string ElementNamespace => NamespaceUri;

    /// <summary>Parses an element; any well-formed XML without a DOCTYPE will do.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public static XmlRawElement Parse(string xml)
    {
        using XmlReader reader = XmlMemoryReader.Create(xml);
        return XmlRawReading.Read(reader);
    }

    /// <inheritdoc />
    public override XmlRawElement Clone() => (XmlRawElement)base.Clone();

    /// <inheritdoc />
    protected internal override XmlClass XmlClass => XmlClass.Raw;
}
