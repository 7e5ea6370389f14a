using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Tokens;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// Takes an element from an XmlReader through the validator and, if objects are wanted, builds them: each frame has its own object, and
/// what does not match takes its object along.
/// </summary>
internal class DocumentReader(XmlSchemaProgram program, Func<int, XmlStartTag, XmlElementNode> create, bool isLenient = false) : IDatatypeContext
{
    private readonly SchemaValidator _validator = new(program) { GuessesNames = !isLenient };
    private readonly XmlStartTagForm _form = new();
    private readonly List<StartTagAttribute> _startTag = [];
    private XmlReader _reader = null!;
    private MemoryXmlReader? _memory;
    private IXmlLineInfo? _lineInfo;
    private XmlReadOptions _options = XmlReadOptions.Default;
    private XmlElementNode? _root;
    private bool _builds;
    private bool _isRefused;

    /// <summary>Where the element that was read started.</summary>
    public DocumentPosition RootPosition { get; private set; }

    public IReadOnlyList<XmlValidationError> Errors => _validator.Errors.Errors;

    private protected SchemaValidator Validator => _validator;

    private protected XmlStartTagForm Form => _form;

    /// <summary>The attributes of the start tag that was read last.</summary>
    private protected List<StartTagAttribute> StartTag => _startTag;

    /// <summary>Reads one element with all that is in it; the reader is left behind it. Null if there are errors or no objects are wanted.</summary>
    public XmlElementNode? Read(XmlReader reader, ProgramContent document, XmlReadOptions options, bool builds)
    {
        _reader = reader;
        _memory = reader as MemoryXmlReader;
        _lineInfo = reader as IXmlLineInfo is { } info && info.HasLineInfo() ? info : null;
        _options = options;
        _builds = builds;
        _root = null;
        _isRefused = false;
        _validator.Begin(document, options.MaxErrors);
        _validator.Errors.LineInfo = _lineInfo;
        try
        {
            ReadDocument();
            if (_validator.Depth == 0 && !_validator.Top.HasChildren && !_validator.Errors.HasErrors)
            {
                Refuse(XmlErrorCodes.NotWellFormed, "There is no element where one is to be read");
            }

            return _isRefused || (_validator.Errors.HasErrors && !isLenient) ? null : _root;
        }
        catch (XmlException exception)
        {
            ReportNotReadable(exception);
            return null;
        }
        finally
        {
            _reader = null!;
            _memory = null;
            _lineInfo = null;
            _validator.Errors.LineInfo = null;
            _root = null;
        }
    }

    string? IDatatypeContext.LookupNamespace(string prefix) => _reader.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : null);

    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;

    private void ReadDocument()
    {
        if (_reader.ReadState == ReadState.Initial)
        {
            _reader.Read();
        }

        do
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = _reader.IsEmptyElement;
                    if (!StartElement())
                    {
                        return;
                    }

                    if (isEmpty)
                    {
                        EndElement();
                    }

                    break;
                case XmlNodeType.EndElement:
                    EndElement();
                    break;
                case XmlNodeType.Whitespace when !_builds && !_validator.Top.HasValues:
                    // Only values and raw content need it.
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _validator.Top.AddText(_reader.Value, DocumentPosition.Of(_lineInfo));
                    break;
                case XmlNodeType.DocumentType:
                    Refuse(XmlErrorCodes.Doctype, "The document has a DOCTYPE, which is not read");
                    return;
                case XmlNodeType.EntityReference:
                    Refuse(XmlErrorCodes.NotWellFormed, $"The entity '{_reader.Name}' is not declared");
                    return;
            }

            if (_validator.Depth == 0 && _validator.Top.HasChildren)
            {
                _reader.Read();
                return;
            }
        }
        while ((!_validator.Errors.IsFull || isLenient) && _reader.Read());
    }

    /// <summary>A start tag is complete: objects are made for it.</summary>
    private protected virtual void StartNode()
    {
        if (!_validator.Errors.HasErrors)
        {
            BuildNodes();
        }
    }

    /// <summary>The text in front of a child is complete.</summary>
    private protected virtual void EndTextOfNode(ElementLevel level)
    {
        if (level.HasText)
        {
            ObjectBinding.AddMixedText(level);
        }
    }

    /// <summary>An element is complete: its objects are given to those around it.</summary>
    private protected virtual void EndNode(ElementLevel level)
    {
        if (_validator.Errors.HasErrors)
        {
            return;
        }

        foreach (ElementFrame frame in level.Frames)
        {
            Complete(frame, level);
        }

        foreach (ElementFrame parent in _validator.Parent.Frames)
        {
            Attach(parent, level);
        }
    }

    /// <summary>An attribute is validated.</summary>
    private protected virtual void Validate(int nameNumber, in StartTagAttribute attribute) =>
        _validator.Attribute(nameNumber, in attribute, _lineInfo, this);

    /// <summary>The element that the document is.</summary>
    private protected void SetRoot(XmlElementNode? root) => _root = root;

    /// <summary>The object for an element of a class.</summary>
    private protected XmlElementNode Create(int element, XmlStartTag tag) => create(element, tag);

    private bool StartElement()
    {
        if (_validator.Depth >= _options.MaxDepth)
        {
            Refuse(XmlErrorCodes.LimitExceeded, $"Elements are nested more than {_options.MaxDepth} deep");
            return false;
        }

        if (_validator.Depth > 0)
        {
            EndText();
        }
        else
        {
            RootPosition = DocumentPosition.Of(_lineInfo);
        }

        string localName = _reader.LocalName;
        string namespaceUri = _reader.NamespaceURI;
        _validator.StartElement(NumberOf(localName, namespaceUri), localName, namespaceUri, DocumentPosition.Of(_lineInfo));
        if (_builds)
        {
            _form.Begin(_reader.Prefix);
            _startTag.Clear();
        }

        if (_reader.MoveToNextAttribute())
        {
            int count = 0;
            do
            {
                if (++count > _options.MaxAttributes)
                {
                    Refuse(XmlErrorCodes.LimitExceeded, $"An element has more than {_options.MaxAttributes} attributes");
                    return false;
                }

                ReadAttribute();
            }
            while (_reader.MoveToNextAttribute());
            _reader.MoveToElement();
        }

        _validator.EndStartTag();
        if (_builds)
        {
            StartNode();
        }

        return true;
    }

    private void ReadAttribute()
    {
        string namespaceUri = _reader.NamespaceURI;
        if (XmlStartTagForm.IsDeclaration(namespaceUri))
        {
            if (_builds)
            {
                _form.Add(_reader);
            }

            return;
        }

        StartTagAttribute attribute = new(_reader.LocalName, namespaceUri, _reader.Value);
        if (_builds)
        {
            _startTag.Add(attribute);
        }

        Validate(NumberOf(attribute.LocalName, namespaceUri), in attribute);
    }

    /// <summary>The schema's number of the name at which the reader stands.</summary>
    private int NumberOf(string localName, string namespaceUri) => _memory is null
        ? program.Names.Find(localName, namespaceUri)
        : program.Names.Find(_memory.CurrentName, namespaceUri);

    private void EndText()
    {
        _validator.EndText();
        ElementLevel level = _validator.Top;
        if (_builds)
        {
            EndTextOfNode(level);
        }

        level.ClearText();
    }

    private void EndElement()
    {
        _validator.EndElement(this);
        ElementLevel level = _validator.Top;
        if (_builds)
        {
            EndNode(level);
        }

        _validator.Pop();
    }

    private void BuildNodes()
    {
        ElementLevel level = _validator.Top;
        bool isInRaw = ObjectBinding.IsRaw(_validator.Parent);
        foreach (ElementFrame frame in level.Frames)
        {
            XmlElementNode? node = isInRaw ? new XmlRawElement(level.LocalName, level.NamespaceUri) : frame.Element!.Binding switch
            {
                ElementBinding.Object => create(frame.Element.Index, new XmlStartTag(_startTag)),
                ElementBinding.Raw => new XmlRawElement(level.LocalName, level.NamespaceUri),
                _ => null,
            };
            if (node is null)
            {
                level.ValueForm = _form.OfValue();
                continue;
            }

            frame.Node = node;
            foreach (StartTagAttribute attribute in _startTag)
            {
                if (!node.ReadAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value))
                {
                    throw ObjectBinding.NotBound(node, $"attribute '{attribute.LocalName}'");
                }
            }

            _form.ApplyTo(node);
            node.ReadName(level.LocalName, level.NamespaceUri);
        }
    }

    private static void Complete(ElementFrame frame, ElementLevel level)
    {
        if (frame.Node is not XmlElementNode node)
        {
            return;
        }

        if (node.IsMixed)
        {
            if (level.HasText)
            {
                node.ReadMixedText(level.Text);
            }

            return;
        }

        if (!level.HasChildren && (level.HasText || frame.Content.HasValues) && !node.ReadText(level.Text) && !WhiteSpace.IsBlank(level.Text))
        {
            throw ObjectBinding.NotBound(node, "text");
        }

        node.EndRead();
        ObjectBinding.KeepOrder(node, frame.Order);
    }

    private void Attach(ElementFrame parent, ElementLevel level)
    {
        if (parent.Element is null)
        {
            _root = level.Frames[0].Node;
            return;
        }

        if (parent.Node is not XmlElementNode node)
        {
            return;
        }

        foreach (ElementFrame frame in level.Frames)
        {
            // Of several matches the first in schema order that this parent allows.
            if (level.Next is null && !ObjectBinding.Allows(parent, frame, level.NameNumber))
            {
                continue;
            }

            XmlMember member = frame.Node is XmlElementNode child
                ? node.ReadElement(level.LocalName, level.NamespaceUri, child)
                : node.ReadValue(level.LocalName, level.NamespaceUri, level.Text);
            if (!member.Exists)
            {
                throw ObjectBinding.NotBound(node, $"<{level.LocalName}>");
            }

            if (frame.Node is null && level.ValueForm is XmlSourceForm form)
            {
                (node.Form ??= new XmlSourceForm()).KeepValue(parent.Order.Count, form);
            }

            parent.Order.Add(member);
            return;
        }
    }

    private void Refuse(string code, string message)
    {
        _isRefused = true;
        _validator.Errors.Document(code, message, DocumentPosition.Of(_lineInfo), _validator.Errors.PathOf(_validator.Top));
    }

    private void ReportNotReadable(XmlException exception)
    {
        _isRefused = true;
        // A reader that prohibits DTDs says so by an exception; it has no code of its own.
        bool isDoctype = _reader.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        _validator.Errors.Document(
            isDoctype ? XmlErrorCodes.Doctype : XmlErrorCodes.NotWellFormed,
            isDoctype ? "The document has a DOCTYPE, which is not read" : $"The document is not well-formed: {message.TrimEnd('.')}",
            exception.LineNumber > 0 ? new DocumentPosition(exception.LineNumber, exception.LinePosition) : DocumentPosition.Of(_lineInfo),
            _validator.Depth > 0 ? _validator.Errors.PathOf(_validator.Top) : "/");
    }
}
