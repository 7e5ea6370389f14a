using System.Xml;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime;

/// <summary>
/// An element without a generated class: its name, attributes, text and children. Examples are an element that matches a wildcard in the schema and an
/// element that the schema does not allow.
/// </summary>
public sealed class XmlRawElement : XmlElementNode
{
    /// <summary>The number and slot of the member for the content.</summary>
    internal const int NodesMember = 0;

    /// <summary>The number and slot of the member for the attributes.</summary>
    internal const int AttributesMember = 1;

    /// <summary>Creates an element without attributes or content.</summary>
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
    /// <exception cref="ArgumentException">The local name is not an XML name without a colon, or the content has an item of another type.</exception>
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

    /// <summary>The attributes in document order, without namespace declarations.</summary>
    public IList<XmlRawAttribute> Attributes => Xml_List<XmlRawAttribute>(AttributesMember);

    /// <summary>The content in document order: strings and elements. Adding an object of another type throws an <see cref="ArgumentException"/>.</summary>
    public IList<object> Nodes => Xml_List<object>(NodesMember);

    /// <summary>The child elements in document order.</summary>
    public IEnumerable<XmlElementNode> Elements => Nodes.OfType<XmlElementNode>();

    /// <summary>The concatenated text of the element and of the raw elements in it.</summary>
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

    /// <summary>
    /// The value of an attribute; null if no attribute has the name. Setting it replaces the value in place, or adds a new attribute at the end. Setting null
    /// removes the attribute.
    /// </summary>
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

    /// <summary>Returns the first raw child element with a name; null if there is none.</summary>
    public XmlRawElement? Element(string localName, string namespaceUri = "") =>
        Elements.OfType<XmlRawElement>().FirstOrDefault(element => element.LocalName == localName && element.NamespaceUri == namespaceUri);

    /// <summary>Parses an element from any well-formed XML without a DOCTYPE.</summary>
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

    /// <summary>Checks an item of the content and converts <see cref="XmlTextItem"/> to a string.</summary>
    /// <exception cref="ArgumentException">The item is neither text nor an element.</exception>
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
