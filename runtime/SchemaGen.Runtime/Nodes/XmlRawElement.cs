using System.Xml;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>
/// An element that the schema leaves open, or that has no class: its name, attributes, text and children. What a schema allows as "any
/// element" is kept so.
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
    /// <exception cref="ArgumentException">The local name is not an XML name without a colon.</exception>
    public XmlRawElement(string localName, string namespaceUri = "")
    {
        CheckName(localName);
        LocalName = localName;
        NamespaceUri = namespaceUri;
    }

    /// <summary>Creates an element with content.</summary>
    /// <param name="localName">The local name.</param>
    /// <param name="namespaceUri">The namespace; empty for none.</param>
    /// <param name="content">Attributes (<see cref="XmlRawAttribute"/>), elements and texts.</param>
    /// <exception cref="ArgumentException">The local name is not an XML name without a colon, or something else is in the content.</exception>
    public XmlRawElement(string localName, string namespaceUri, params object[] content)
        : this(localName, namespaceUri)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (object item in content)
        {
            if (item is XmlRawAttribute attribute)
            {
                this[attribute.LocalName, attribute.NamespaceUri] = attribute.Value;
            }
            else
            {
                Nodes.Add(item);
            }
        }
    }

    internal XmlRawElement(ExpandedName name) => (LocalName, NamespaceUri) = name;

    /// <summary>The local name.</summary>
    public string LocalName { get; }

    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; }

    /// <summary>The attributes, in document order; namespace declarations are not among them.</summary>
    public IList<XmlRawAttribute> Attributes => Xml_List<XmlRawAttribute>(AttributesMember);

    /// <summary>The content in document order: strings and elements. Anything else is refused with an <see cref="ArgumentException"/>.</summary>
    public IList<object> Nodes => Xml_List<object>(NodesMember);

    /// <summary>The child elements, in document order.</summary>
    public IEnumerable<XmlElementNode> Elements => Nodes.OfType<XmlElementNode>();

    /// <summary>All text in the element, joined.</summary>
    public string Text
    {
        get
        {
            System.Text.StringBuilder text = new();
            Stack<object> pending = new([this]);
            while (pending.TryPop(out object? node))
            {
                if (node is XmlRawElement element)
                {
                    foreach (object child in element.Nodes.Reverse())
                    {
                        pending.Push(child);
                    }
                }

                text.Append(node as string);
            }

            return text.ToString();
        }
    }

    /// <summary>The value of an attribute; null if there is none of that name. A new one goes to the end, null removes it.</summary>
    /// <param name="localName">The local name.</param>
    /// <param name="namespaceUri">The namespace; empty for none.</param>
    public string? this[string localName, string namespaceUri = ""]
    {
        get => Xml_Attributes(AttributesMember)[localName, namespaceUri];
        set => new XmlAttributeDictionary(this, AttributesMember)[localName, namespaceUri] = value;
    }

    /// <inheritdoc />
    protected internal override string Xml_LocalName => LocalName;

    /// <inheritdoc />
    protected internal override string Xml_NamespaceUri => NamespaceUri;

    /// <summary>The first child element of a name; null if there is none.</summary>
    public XmlRawElement? Element(string localName, string namespaceUri = "") =>
        Elements.OfType<XmlRawElement>().FirstOrDefault(element => element.LocalName == localName && element.NamespaceUri == namespaceUri);

    /// <summary>Parses an element; any well-formed XML without a DOCTYPE will do.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public static XmlRawElement Parse(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return DocumentLoader.LoadRaw(DocumentInput.OfText(xml));
    }

    /// <inheritdoc />
    public override XmlRawElement Clone() => (XmlRawElement)base.Clone();

    /// <inheritdoc />
    protected override XmlClass Xml_Class => XmlClass.Raw;

    /// <summary>Valid content: an element, or text, which becomes a string.</summary>
    /// <exception cref="ArgumentException">Anything else.</exception>
    internal static object CheckNode(object? node) => node switch
    {
        string or XmlElementNode => node,
        XmlTextItem text => text.Value,
        null => throw new ArgumentNullException(nameof(node)),
        _ => throw new ArgumentException($"Content is a string or an XmlElementNode, not a {node.GetType()}.", nameof(node)),
    };

    private static void CheckName(string localName)
    {
        ArgumentNullException.ThrowIfNull(localName);
        if (!Scanning.XmlCharacters.IsNcName(localName))
        {
            throw new ArgumentException($"'{localName}' is not an XML name without a colon.", nameof(localName));
        }
    }
}
