using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Takes a graph of objects through the validator as if it were written and read again, but without the text, and tells for each error
/// the path of the property at fault.
/// </summary>
internal sealed class GraphValidator(XmlSchemaProgram program) : IDocumentPlace
{
    private readonly SchemaValidator _validator = new(program);
    private readonly List<XmlValidationError> _errors = [];
    private readonly List<OpenNode> _open = [];
    private readonly Stack<XmlMemberList> _spareLists = [];
    private StartTagAttribute _attribute;

    string IDocumentPlace.AttributeName => _attribute.LocalName;

    StartTagAttribute IDocumentPlace.Attribute => _attribute;

    DocumentPosition IDocumentPlace.Position => default;

    public XmlValidationReport Validate(XmlElementNode root, ProgramContent document, int maxDepth)
    {
        _errors.Clear();
        _validator.Begin(document, XmlReadOptions.Default.MaxErrors);
        (string localName, string namespaceUri) = root.WrittenName;
        Start(localName, namespaceUri, root, "");
        while (_open.Count > 0 && !_validator.Errors.IsFull)
        {
            OpenNode open = _open[^1];
            if (open.Next == open.Children.Count)
            {
                End(open);
            }
            else if (_open.Count >= maxDepth && open.Children[open.Next].Node is not null)
            {
                _errors.Add(NodeDepth.TooDeep(maxDepth) with { ObjectPath = PathOf(open.Path) });
                break;
            }
            else
            {
                Visit(open.Children[open.Next++]);
            }
        }

        _open.Clear();
        return _errors.Count == 0 ? XmlValidationReport.Valid : new XmlValidationReport([.. _errors]);
    }

    string? IDatatypeContext.LookupNamespace(string prefix)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            foreach ((string declared, string namespaceUri) in _open[i].Form?.Namespaces ?? [])
            {
                if (declared == prefix)
                {
                    return namespaceUri;
                }
            }
        }

        return prefix.Length == 0 ? "" : prefix == "xml" ? "http://www.w3.org/XML/1998/namespace" : null;
    }

    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;

    private void Visit(in XmlChild child)
    {
        if (child.Node is XmlElementNode node)
        {
            Start(child.LocalName, child.NamespaceUri, node, child.Path);
        }
        else if (child.LocalName.Length == 0)
        {
            _validator.Top.AddText(child.Text.AsMemory(), default);
        }
        else
        {
            StartTag(child.LocalName, child.NamespaceUri, child.Path);
            EndStartTag(child.Path);
            _validator.Top.AddText(child.Text.AsMemory(), default);
            _validator.EndElement(this);
            Trace(child.Path);
            _validator.Pop();
        }
    }

    private void Start(string localName, string namespaceUri, XmlElementNode node, string path)
    {
        StartTag(localName, namespaceUri, path);
        XmlMemberList members = _spareLists.Count > 0 ? _spareLists.Pop() : new XmlMemberList(XmlListing.Traced);
        members.Fill(node);
        _open.Add(new OpenNode(members, node.Form, path));
        foreach (XmlListedAttribute attribute in members.Attributes.Attributes)
        {
            int name = program.Names.Find(attribute.LocalName, attribute.NamespaceUri);
            _attribute = new StartTagAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Text);
            _validator.Attribute(name, attribute.Text, this);
            Trace(attribute.Property);
        }

        EndStartTag("");
    }

    private void StartTag(string localName, string namespaceUri, string path)
    {
        if (_validator.Depth > 0)
        {
            _validator.EndText();
            Trace("");
            _validator.Top.ClearText();
        }

        _validator.StartElement(program.Names.Find(localName, namespaceUri), localName, namespaceUri, default);
        Trace(path);
    }

    private void EndStartTag(string path)
    {
        _validator.EndStartTag();
        Trace(path);
    }

    private void End(OpenNode open)
    {
        _validator.EndElement(this);
        Trace("");
        _validator.Pop();
        open.Members.Clear();
        _spareLists.Push(open.Members);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Gives the errors that have come the path of a property of the innermost object.</summary>
    private void Trace(string property)
    {
        IReadOnlyList<XmlValidationError> errors = _validator.Errors.Errors;
        while (_errors.Count < errors.Count)
        {
            _errors.Add(errors[_errors.Count] with { ObjectPath = PathOf(property) });
        }
    }

    private string PathOf(string property) =>
        string.Join('.', _open.Select(static open => open.Path).Append(property).Where(static part => part.Length > 0));

    /// <summary>An object whose start tag was validated.</summary>
    private sealed class OpenNode(XmlMemberList members, XmlSourceForm? form, string path)
    {
        public XmlMemberList Members { get; } = members;

        public List<XmlChild> Children => Members.Children.Children;

        public XmlSourceForm? Form { get; } = form;

        /// <summary>The property of the object around it.</summary>
        public string Path { get; } = path;

        public int Next { get; set; }
    }
}
