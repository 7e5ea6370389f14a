using System.Xml;
using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime;

/// <summary>An XmlWriter of the caller's, as it is set up.</summary>
internal sealed class XmlWriterOutput(XmlWriter writer) : IXmlOutput
{
    private readonly NamespaceScopes _declared = new();
    private int _depth;

    public void StartElement(string prefix, string localName, string namespaceUri)
    {
        _depth++;
        writer.WriteStartElement(prefix, localName, namespaceUri);
    }

    public void Declare(string prefix, string namespaceUri)
    {
        _declared.Declare(prefix, namespaceUri, _depth);
        if (prefix.Length == 0)
        {
            writer.WriteAttributeString("xmlns", namespaceUri);
        }
        else
        {
            writer.WriteAttributeString("xmlns", prefix, ns: null, namespaceUri);
        }
    }

    public void Attribute(string localName, string namespaceUri, string value)
    {
        // The writer would find the default namespace, which is not one for attributes, and then declare a new prefix.
        string? prefix = namespaceUri.Length > 0 && writer.LookupPrefix(namespaceUri) is { Length: 0 }
            ? _declared.PrefixOf(namespaceUri, allowsDefault: false)
            : null;
        writer.WriteAttributeString(prefix, localName, namespaceUri, value);
    }

    public void Text(string text) => writer.WriteString(text);

    public void EndElement()
    {
        writer.WriteEndElement();
        _declared.Leave(_depth--);
    }

    public string? PrefixOf(string namespaceUri) => writer.LookupPrefix(namespaceUri);
}
