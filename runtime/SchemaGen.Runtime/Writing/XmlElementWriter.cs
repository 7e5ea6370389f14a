using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>Writes elements: generated classes give it their attributes, children and texts.</summary>
public sealed class XmlElementWriter
{
    private readonly XmlWriter _writer;
    private readonly Stack<XmlChildList> _spareLists = [];
    private string _defaultNamespace = "";

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
        string outerDefault = _defaultNamespace;
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
        _defaultNamespace = outerDefault;
    }

    private void WriteStart(string localName, string namespaceUri, XmlSourceForm? form)
    {
        IReadOnlyList<(string Prefix, string NamespaceUri)> declarations = form?.Namespaces ?? [];
        foreach ((string prefix, string declared) in declarations)
        {
            _defaultNamespace = prefix.Length == 0 ? declared : _defaultNamespace;
        }

        string elementPrefix = PrefixOf(form, namespaceUri);
        _defaultNamespace = elementPrefix.Length == 0 ? namespaceUri : _defaultNamespace;
        _writer.WriteStartElement(elementPrefix, localName, namespaceUri);
        foreach ((string prefix, string declared) in declarations)
        {
            WriteNamespace(prefix, declared);
        }
    }

    private void WriteValue(XmlChild child, XmlSourceForm? form)
    {
        string outerDefault = _defaultNamespace;
        WriteStart(child.LocalName, child.NamespaceUri, form);
        if (child.Text is { Length: > 0 })
        {
            _writer.WriteString(child.Text);
        }

        _writer.WriteEndElement();
        _defaultNamespace = outerDefault;
    }

    // The prefix as read. What was read without one, or is new, has none where the default namespace is its own; else one that is at hand.
    private string PrefixOf(XmlSourceForm? form, string namespaceUri) => form switch
    {
        { Prefix: { Length: > 0 } prefix } => prefix,
        _ when namespaceUri.Length == 0 || namespaceUri == _defaultNamespace => "",
        _ => _writer.LookupPrefix(namespaceUri) ?? "",
    };

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
        if (raw.Nodes.Count > 0)
        {
            _writer.WriteString("");
        }

        foreach (object item in raw.Nodes)
        {
            if (item is XmlElementNode child)
            {
                (string localName, string namespaceUri) = child.NameInDocument;
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

        if (node.IsMixed && list.Children.Count > 0)
        {
            // Tells the writer that white space has a meaning here, before it indents the first child.
            _writer.WriteString("");
        }

        for (int i = 0; i < list.Children.Count; i++)
        {
            XmlChild child = list.Children[i];
            if (child.IsText)
            {
                _writer.WriteString(child.Text);
            }
            else if (child.Node is XmlElementNode element)
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
