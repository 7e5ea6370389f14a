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
        WriteStart(localName, namespaceUri, form);
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

    private void WriteStart(string localName, string namespaceUri, XmlSourceForm? form)
    {
        _writer.WriteStartElement(PrefixOf(form, namespaceUri), localName, namespaceUri);
        foreach ((string prefix, string declared) in form?.Namespaces ?? [])
        {
            WriteNamespace(prefix, declared);
        }
    }

    private void WriteValue(XmlChild child, XmlSourceForm? form)
    {
        WriteStart(child.LocalName, child.NamespaceUri, form);
        if (child.Text is { Length: > 0 })
        {
            _writer.WriteString(child.Text);
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

        for (int i = 0; i < list.Children.Count; i++)
        {
            XmlChild child = list.Children[i];
            if (child.Node is XmlElementNode element)
            {
                WriteElement(child.LocalName, child.NamespaceUri, element);
            }
            else if (node.Form is { HasValues: true } form)
            {
                int index = list.Children.Take(i).Count(before => before.Member == child.Member);
                WriteValue(child, form.OfValue(child.Member, index));
            }
            else
            {
                WriteValue(child, form: null);
            }
        }

        list.Children.Clear();
        _spareLists.Push(list);
    }
}
