using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>An XmlWriter of the caller's, as it is set up.</summary>
internal sealed class XmlWriterOutput(XmlWriter writer) : IXmlOutput
{
    public void StartElement(string prefix, string localName, string namespaceUri) => writer.WriteStartElement(prefix, localName, namespaceUri);

    public void Declare(string prefix, string namespaceUri)
    {
        if (prefix.Length == 0)
        {
            writer.WriteAttributeString("xmlns", namespaceUri);
        }
        else
        {
            writer.WriteAttributeString("xmlns", prefix, ns: null, namespaceUri);
        }
    }

    public void Attribute(string localName, string namespaceUri, string value) => writer.WriteAttributeString(localName, namespaceUri, value);

    public void Text(string text) => writer.WriteString(text);

    public void EndElement() => writer.WriteEndElement();

    public string? PrefixOf(string namespaceUri) => writer.LookupPrefix(namespaceUri);
}
