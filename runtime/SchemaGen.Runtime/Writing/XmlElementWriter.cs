using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>Writes elements, however deep they are nested: what is open is kept beside the stack.</summary>
internal sealed class XmlElementWriter(XmlWriter writer, int maxDepth)
{
    private readonly XmlAttributeList _attributes = new(XmlListing.Written);
    private readonly List<OpenElement> _open = [];
    private readonly Stack<XmlChildList> _spareLists = [];
    private readonly List<(string Prefix, string NamespaceUri)> _prefixes = [];
    private string _defaultNamespace = "";

    /// <exception cref="XmlValidationException">Elements are nested deeper than allowed.</exception>
    public void Write(XmlElementNode root)
    {
        (string localName, string namespaceUri) = root.WrittenName;
        Open(localName, namespaceUri, root);
        while (_open.Count > 0)
        {
            OpenElement element = _open[^1];
            if (element.TryTakeChild(out XmlChild child))
            {
                Write(child, element);
            }
            else
            {
                Close(element);
            }
        }
    }

    private void Write(in XmlChild child, OpenElement parent)
    {
        if (child.Node is XmlElementNode node)
        {
            Open(child.LocalName, child.NamespaceUri, node);
        }
        else if (child.LocalName.Length == 0)
        {
            writer.WriteString(child.Text);
        }
        else
        {
            WriteValue(child, parent.FormOf(child));
        }
    }

    private void Open(string localName, string namespaceUri, XmlElementNode node)
    {
        if (_open.Count >= maxDepth)
        {
            throw new XmlValidationException([NodeDepth.TooDeep(maxDepth)]);
        }

        string outerDefault = _defaultNamespace;
        int outerPrefixes = _prefixes.Count;
        WriteStart(localName, namespaceUri, node.Form);
        _attributes.Fill(node);
        foreach (XmlListedAttribute attribute in _attributes.Attributes)
        {
            Write(in attribute);
        }

        XmlChildList children = _spareLists.Count > 0 ? _spareLists.Pop() : new XmlChildList(XmlListing.Written);
        children.Fill(node);
        if (children.Children.Count == 0)
        {
            writer.WriteEndElement();
            Leave(outerDefault, outerPrefixes);
            _spareLists.Push(children);
        }
        else
        {
            if (node.IsMixed)
            {
                // Tells the writer that white space has a meaning here, before it indents the first child.
                writer.WriteString("");
            }

            _open.Add(new OpenElement(children, node.Form, outerDefault, outerPrefixes));
        }
    }

    private void Write(in XmlListedAttribute attribute)
    {
        if (attribute.NamespaceUri.Length > 0 && AttributePrefixOf(attribute.NamespaceUri) is { } prefix)
        {
            writer.WriteAttributeString(prefix, attribute.LocalName, attribute.NamespaceUri, attribute.Text);
        }
        else
        {
            writer.WriteAttributeString(attribute.LocalName, attribute.NamespaceUri, attribute.Text);
        }
    }

    private void Close(OpenElement element)
    {
        writer.WriteEndElement();
        Leave(element.OuterDefault, element.OuterPrefixes);
        _spareLists.Push(element.Children);
        _open.RemoveAt(_open.Count - 1);
    }

    private void Leave(string outerDefault, int outerPrefixes)
    {
        _defaultNamespace = outerDefault;
        _prefixes.RemoveRange(outerPrefixes, _prefixes.Count - outerPrefixes);
    }

    private void WriteStart(string localName, string namespaceUri, XmlSourceForm? form)
    {
        IReadOnlyList<(string Prefix, string NamespaceUri)> declarations = form?.Namespaces ?? [];
        foreach ((string prefix, string declared) in declarations)
        {
            if (prefix.Length == 0)
            {
                _defaultNamespace = declared;
            }
            else
            {
                _prefixes.Add((prefix, declared));
            }
        }

        string elementPrefix = PrefixOf(form, namespaceUri);
        _defaultNamespace = elementPrefix.Length == 0 ? namespaceUri : _defaultNamespace;
        writer.WriteStartElement(elementPrefix, localName, namespaceUri);
        foreach ((string prefix, string declared) in declarations)
        {
            WriteNamespace(prefix, declared);
        }
    }

    private void WriteValue(in XmlChild child, XmlSourceForm? form)
    {
        string outerDefault = _defaultNamespace;
        int outerPrefixes = _prefixes.Count;
        WriteStart(child.LocalName, child.NamespaceUri, form);
        if (child.Text is { Length: > 0 })
        {
            writer.WriteString(child.Text);
        }

        writer.WriteEndElement();
        Leave(outerDefault, outerPrefixes);
    }

    // The prefix as read. What was read without one, or is new, has none where the default namespace is its own; else one that is at hand.
    private string PrefixOf(XmlSourceForm? form, string namespaceUri) => form switch
    {
        { Prefix: { Length: > 0 } prefix } => prefix,
        _ when namespaceUri.Length == 0 || namespaceUri == _defaultNamespace => "",
        _ => writer.LookupPrefix(namespaceUri) ?? "",
    };

    // A prefix that was read and is in force; null if there is none. The writer by itself would take the default namespace, which is not one
    // for attributes, and then declare a new prefix.
    private string? AttributePrefixOf(string namespaceUri)
    {
        for (int i = _prefixes.Count - 1; i >= 0; i--)
        {
            string prefix = _prefixes[i].Prefix;
            if (_prefixes[i].NamespaceUri == namespaceUri && _prefixes.FindLastIndex(other => other.Prefix == prefix) == i)
            {
                return prefix;
            }
        }

        return null;
    }

    private void WriteNamespace(string prefix, string namespaceUri)
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

    /// <summary>An element that has been started, and how far its children are written.</summary>
    private sealed class OpenElement(XmlChildList children, XmlSourceForm? form, string outerDefault, int outerPrefixes)
    {
        private Dictionary<XmlMember, int>? _values;
        private int _next;

        public XmlChildList Children { get; } = children;

        public string OuterDefault { get; } = outerDefault;

        public int OuterPrefixes { get; } = outerPrefixes;

        public bool TryTakeChild(out XmlChild child)
        {
            bool isThere = _next < Children.Children.Count;
            child = isThere ? Children.Children[_next++] : default;
            return isThere;
        }

        /// <summary>How the value that was taken last was written when it was read.</summary>
        public XmlSourceForm? FormOf(in XmlChild child)
        {
            if (form is not { HasValues: true })
            {
                return null;
            }

            _values ??= [];
            int index = _values.GetValueOrDefault(child.Member);
            _values[child.Member] = index + 1;
            return form.OfValue(child.Member, index);
        }
    }
}
