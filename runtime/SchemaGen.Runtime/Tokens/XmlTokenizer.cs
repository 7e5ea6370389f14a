using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// Reads a document in memory token by token: start tags with their attributes, end tags, text. Comments and processing instructions are checked
/// and left out. A DTD is a token of its own behind which nothing is read. Whatever is not well-formed (XML 1.0, Namespaces in XML 1.0) is an
/// <see cref="XmlException"/> with its place.
/// </summary>
internal sealed class XmlTokenizer : StartTagScanner
{
    private OpenElement[] _open = new OpenElement[16];
    private bool _hasRoot;
    private int _valueStart;
    private int _valueLength;
    private string? _value;

    /// <summary>What the latest token is: Element, EndElement, Text, CDATA, Whitespace, DocumentType, or None.</summary>
    public XmlNodeType Kind { get; private set; }

    /// <summary>The name of the element whose start or end tag it is.</summary>
    public XmlName? Name { get; private set; }

    public string NamespaceUri { get; private set; } = "";

    /// <summary>How many elements are open around the token.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether it is an empty-element tag: no end tag follows.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The line of the token's first character (of a tag: of its name), from 1.</summary>
    public int TokenLine { get; private set; }

    /// <summary>The column of that character, from 1, in UTF-16 units.</summary>
    public int TokenColumn { get; private set; }

    /// <summary>The text of a text token.</summary>
    public string Value => _value ??= Texts.Get(Text.AsSpan(_valueStart, _valueLength));

    /// <summary>The text of a text token where it stands in the document, if it stands there as it is.</summary>
    public ReadOnlyMemory<char> ValueInPlace => _value is null ? Text.AsMemory(_valueStart, _valueLength) : _value.AsMemory();

    /// <summary>The namespace of a prefix at the latest token, or null if it is not declared.</summary>
    public string? LookupNamespace(string prefix) => Namespaces.Find(prefix);

    /// <summary>Starts with a document: its characters, and a NUL behind them.</summary>
    public new void Begin(char[] text, int length)
    {
        base.Begin(text, length);
        Namespaces.Clear();
        ClearAttributes();
        Kind = XmlNodeType.None;
        Name = null;
        NamespaceUri = "";
        Depth = 0;
        IsEmpty = false;
        _hasRoot = false;
        _value = "";
    }

    /// <summary>Goes to the next token; false at the end of the document.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public bool Read()
    {
        LeaveToken();
        while (true)
        {
            if (Current != '<')
            {
                if (Depth > 0)
                {
                    ReadText();
                    return true;
                }

                if (!ReadOutside())
                {
                    return false;
                }

                continue;
            }

            switch (Text[Position + 1])
            {
                case '/':
                    ReadEndTag();
                    return true;
                case '?':
                    SkipInstruction();
                    break;
                case '!' when IsAt("<!--"):
                    SkipComment();
                    break;
                case '!':
                    ReadDeclared();
                    return true;
                default:
                    ReadStartTag();
                    return true;
            }
        }
    }

    private void LeaveToken()
    {
        switch (Kind)
        {
            case XmlNodeType.None:
                SkipDeclaration();
                break;
            case XmlNodeType.Element when !IsEmpty:
                Depth++;
                break;
            case XmlNodeType.Element or XmlNodeType.EndElement:
                Namespaces.Leave(Depth);
                break;
            case XmlNodeType.DocumentType:
                throw Error("The document has a DTD, which is not read", Position);
        }

        ClearAttributes();
    }

    /// <summary>White space around the root element; false at the document's end.</summary>
    private bool ReadOutside()
    {
        SkipSpace();
        if (Position < End)
        {
            return Current == '<' ? true : throw Unexpected(_hasRoot ? "the end of the document" : "the root element");
        }

        Kind = XmlNodeType.None;
        return _hasRoot ? false : throw Error("The document has no root element", Position);
    }

    private void ReadStartTag()
    {
        if (Depth == 0 && _hasRoot)
        {
            throw Error("A document has one root element", Position);
        }

        Position++;
        MarkToken(XmlNodeType.Element);
        XmlName name = ReadName();
        IsEmpty = ReadAttributes(Depth);
        Name = name;
        NamespaceUri = NamespaceOf(name);
        _hasRoot = true;
        if (!IsEmpty)
        {
            if (Depth == _open.Length)
            {
                Array.Resize(ref _open, Depth * 2);
            }

            _open[Depth] = new OpenElement(name, NamespaceUri);
        }
    }

    private string NamespaceOf(XmlName name)
    {
        if (name.Prefix.Length == 0)
        {
            return Namespaces.Default;
        }

        string? found = name.Prefix == "xmlns" ? null : Namespaces.Find(name.Prefix);
        return found ?? throw new XmlException($"'{name.Prefix}' is an undeclared prefix", null, TokenLine, TokenColumn);
    }

    private void ReadEndTag()
    {
        Position += "</".Length;
        MarkToken(XmlNodeType.EndElement);
        if (Depth == 0)
        {
            throw Unexpected("a start tag: no element is open");
        }

        OpenElement open = _open[Depth - 1];
        string name = open.Name.QualifiedName;
        if (!IsAt(name) || XmlCharacters.IsName(Text[Position + name.Length]) || Text[Position + name.Length] == ':')
        {
            throw Unexpected($"the end tag of <{name}>");
        }

        Position += name.Length;
        if (Current != '>')
        {
            SkipSpace();
        }

        Expect('>', "'>'");
        Depth--;
        Name = open.Name;
        NamespaceUri = open.NamespaceUri;
    }

    /// <summary>What starts with an exclamation mark and is no comment.</summary>
    private void ReadDeclared()
    {
        if (Depth > 0)
        {
            int start = Position;
            if (!IsAt("<![CDATA["))
            {
                throw Unexpected("a tag, a comment or a CDATA section");
            }

            Position += "<![CDATA[".Length;
            MarkToken(XmlNodeType.CDATA);
            Buffer.Clear();
            ReadCharacterData();
            _value = Buffer.ToString();
            return;
        }

        if (_hasRoot || !IsAt("<!DOCTYPE"))
        {
            throw Unexpected("a tag, a comment or a processing instruction");
        }

        Position += "<!DOCTYPE".Length;
        MarkToken(XmlNodeType.DocumentType);
    }

    private void ReadText()
    {
        MarkToken(XmlNodeType.Text);
        char[] text = Text;
        int start = Position;
        SkipPlainSpace();
        int position = Position;
        if (text[position] == '<')
        {
            Kind = XmlNodeType.Whitespace;
        }

        while (XmlCharacters.IsPlainText(text[position]) || XmlCharacters.IsAllowedBeyondAscii(text[position]))
        {
            position++;
        }

        Position = position;
        if (text[position] == '<')
        {
            _valueStart = start;
            _valueLength = position - start;
            _value = null;
            return;
        }

        Buffer.Clear().Append(text, start, position - start);
        ReadChangedText();
        _value = Buffer.ToString();
    }

    /// <summary>Blanks, tabs and line feeds: what stands between elements.</summary>
    private void SkipPlainSpace()
    {
        char[] text = Text;
        int position = Position;
        while (true)
        {
            char c = text[position];
            if (c == '\n')
            {
                EndLine(position);
            }
            else if (c is not (' ' or '\t'))
            {
                Position = position;
                return;
            }

            position++;
        }
    }

    /// <summary>Goes on with text that has line ends, references or anything else that needs a second look.</summary>
    private void ReadChangedText()
    {
        while (Current != '<')
        {
            char c = Current;
            switch (c)
            {
                case '&':
                    ReadReference();
                    break;
                case '\n' or '\r':
                    ReadLineEnd('\n');
                    break;
                case ']' when IsAt("]]>"):
                    throw Error("']]>' is not allowed in text", Position);
                case >= ' ' and < '\u0080' or '\t':
                    Buffer.Append(c);
                    Position++;
                    break;
                default:
                    ReadOtherCharacter($"the content of <{_open[Depth - 1].Name.QualifiedName}>");
                    break;
            }
        }
    }

    private void MarkToken(XmlNodeType kind)
    {
        Kind = kind;
        TokenLine = Line;
        TokenColumn = ColumnOf(Position);
    }

    private readonly record struct OpenElement(XmlName Name, string NamespaceUri);
}
