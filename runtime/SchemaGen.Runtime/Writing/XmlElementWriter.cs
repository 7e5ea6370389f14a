namespace SchemaGen.Runtime;

/// <summary>Writes elements, however deep they are nested: what is open is kept beside the stack, and used again.</summary>
internal sealed class XmlElementWriter(IXmlOutput output)
{
    private readonly List<OpenElement> _levels = [];
    private string _defaultNamespace = "";
    private int _depth;

    /// <exception cref="XmlValidationException">Elements are nested deeper than allowed.</exception>
    public void Write(XmlElementNode root, int maxDepth)
    {
        (string localName, string namespaceUri) = root.WrittenName;
        _depth = 0;
        _defaultNamespace = "";
        Open(localName, namespaceUri, root, maxDepth);
        while (_depth > 0)
        {
            OpenElement element = _levels[_depth - 1];
            if (!element.TryTakeChild(out XmlChild child))
            {
                Close(element);
            }
            else if (child.Node is XmlElementNode node)
            {
                Open(child.LocalName, child.NamespaceUri, node, maxDepth);
            }
            else if (child.LocalName.Length == 0)
            {
                output.Text(child.Text!);
            }
            else
            {
                WriteValue(child, element.FormOf(child));
            }
        }
    }

    private void Open(string localName, string namespaceUri, XmlElementNode node, int maxDepth)
    {
        if (_depth >= maxDepth)
        {
            throw new XmlValidationException([NodeDepth.TooDeep(maxDepth)]);
        }

        if (_depth == _levels.Count)
        {
            _levels.Add(new OpenElement());
        }

        OpenElement element = _levels[_depth];
        string outerDefault = _defaultNamespace;
        WriteStart(localName, namespaceUri, node.Form);
        bool hasChildren = element.TryBegin(node, outerDefault);
        foreach (XmlListedAttribute attribute in element.Attributes)
        {
            output.Attribute(attribute.LocalName, attribute.NamespaceUri, attribute.Text);
        }

        if (!hasChildren)
        {
            output.EndElement();
            _defaultNamespace = outerDefault;
            return;
        }

        _depth++;
        if (node.IsMixed)
        {
            // White space has a meaning here, before the first child is indented.
            output.Text("");
        }
    }

    private void Close(OpenElement element)
    {
        output.EndElement();
        _defaultNamespace = element.OuterDefault;
        element.End();
        _depth--;
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
        output.StartElement(elementPrefix, localName, namespaceUri);
        foreach ((string prefix, string declared) in declarations)
        {
            output.Declare(prefix, declared);
        }
    }

    private void WriteValue(in XmlChild child, XmlSourceForm? form)
    {
        string outerDefault = _defaultNamespace;
        WriteStart(child.LocalName, child.NamespaceUri, form);
        if (child.Text is { Length: > 0 })
        {
            output.Text(child.Text);
        }

        output.EndElement();
        _defaultNamespace = outerDefault;
    }

    // The prefix as read. What was read without one, or is new, has none where the default namespace is its own; else one that is at hand.
    private string PrefixOf(XmlSourceForm? form, string namespaceUri) => form switch
    {
        { Prefix: { Length: > 0 } prefix } => prefix,
        _ when namespaceUri.Length == 0 || namespaceUri == _defaultNamespace => "",
        _ => output.PrefixOf(namespaceUri) ?? "",
    };

    /// <summary>An element that has been started, and how far its children are written.</summary>
    private sealed class OpenElement
    {
        private readonly XmlMemberList _members = new(XmlListing.Written);
        private readonly Dictionary<MemberPlace, int> _values = [];
        private XmlSourceForm? _form;
        private int _next;

        /// <summary>The default namespace around it.</summary>
        public string OuterDefault { get; private set; } = "";

        /// <summary>Its attributes.</summary>
        public List<XmlListedAttribute> Attributes => _members.Attributes.Attributes;

        private List<XmlChild> Children => _members.Children.Children;

        /// <summary>Lists what an element holds; false if there are no children.</summary>
        public bool TryBegin(XmlElementNode node, string outerDefault)
        {
            _members.Fill(node);
            _form = node.Form;
            _next = 0;
            OuterDefault = outerDefault;
            return Children.Count > 0;
        }

        /// <summary>Forgets the element.</summary>
        public void End()
        {
            _members.Clear();
            _values.Clear();
            _form = null;
        }

        public bool TryTakeChild(out XmlChild child)
        {
            bool isThere = _next < Children.Count;
            child = isThere ? Children[_next++] : default;
            return isThere;
        }

        /// <summary>How the value that was taken last was written when it was read.</summary>
        public XmlSourceForm? FormOf(in XmlChild child)
        {
            if (_form is not { HasValues: true })
            {
                return null;
            }

            int index = _values.GetValueOrDefault(child.Member);
            _values[child.Member] = index + 1;
            return _form.OfValue(child.Member, index);
        }
    }
}
