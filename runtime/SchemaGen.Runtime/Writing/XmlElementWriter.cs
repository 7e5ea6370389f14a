using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>Writes elements: generated classes give it their attributes, children and texts.</summary>
public sealed class XmlElementWriter
{
    private readonly XmlWriter _writer;
    private readonly Stack<XmlChildList> _spareLists = [];

    internal XmlElementWriter(XmlWriter writer) => _writer = writer;

    /// <summary>Writes an attribute; null is no attribute.</summary>
    public void WriteAttribute(string localName, string? text, string namespaceUri = "")
    {
        if (text is not null)
        {
            _writer.WriteAttributeString(localName, namespaceUri, text);
        }
    }

    /// <summary>Writes the attributes of a group.</summary>
    public void WriteGroupAttributes(XmlGroupNode? group) => group?.WriteAttributes(this);

    internal void WriteElement(string localName, string namespaceUri, XmlElementNode node)
    {
        XmlSourceForm? form = node.Form;
        _writer.WriteStartElement(PrefixOf(form, namespaceUri), localName, namespaceUri);
        foreach ((string prefix, string declared) in form?.Namespaces ?? [])
        {
            WriteNamespace(prefix, declared);
        }

        node.WriteAttributes(this);
        if (node is XmlRawElement raw)
        {
            WriteRawContent(raw);
        }
        else if (node.WriteText() is string text)
        {
            _writer.WriteString(text);
        }
        else
        {
            WriteChildren(node);
        }

        _writer.WriteEndElement();
    }

    // The prefix as read, unless it means another namespace by now; the writer finds or makes one if there is none.
    private string? PrefixOf(XmlSourceForm? form, string namespaceUri)
    {
        if (form is null || (form.Prefix.Length == 0 && namespaceUri.Length != 0 && !form.Namespaces.Contains(("", namespaceUri))))
        {
            return namespaceUri.Length == 0 ? "" : _writer.LookupPrefix(namespaceUri);
        }

        return form.Prefix;
    }

    private void WriteNamespace(string prefix, string namespaceUri)
    {
        if (prefix.Length == 0)
        {
            _writer.WriteAttributeString("xmlns", namespaceUri);
        }
        else
        {
            _writer.WriteAttributeString("xmlns", prefix, ns: null, namespaceUri);
        }
    }

    private void WriteRawContent(XmlRawElement raw)
    {
        foreach (object item in raw.Nodes)
        {
            if (item is XmlElementNode child)
            {
                (string localName, string namespaceUri) = child.Form?.Name ?? (child.ElementName, child.ElementNamespace);
                WriteElement(localName, namespaceUri, child);
            }
            else
            {
                _writer.WriteString((string)item);
            }
        }
    }

    private void WriteChildren(XmlElementNode node)
    {
        XmlChildList list = _spareLists.Count > 0 ? _spareLists.Pop() : new XmlChildList();
        node.ListChildren(list);
        list.BringIntoSchemaOrder();
        if (node.Form?.Order is XmlMember[] order)
        {
            ChildOrder.Restore(list.Children, order);
        }

        foreach (XmlChild child in list.Children)
        {
            if (child.Node is XmlElementNode element)
            {
                WriteElement(child.LocalName, child.NamespaceUri, element);
            }
            else
            {
                _writer.WriteElementString(child.LocalName, child.NamespaceUri, child.Text);
            }
        }

        list.Children.Clear();
        _spareLists.Push(list);
    }
}
