using System.Text;
using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning;

/// <summary>
/// Scans a document token by token: XML 1.0 (fifth edition) and Namespaces in XML 1.0. What is not well-formed is an
/// <see cref="System.Xml.XmlException"/> with its line and column. Reused for many documents.
/// </summary>
internal sealed class XmlTokenizer : StartTagScanner
{
    private static readonly byte[] Nothing = new byte[Padding];

    // A tokenizer that the thread does not use.
    [ThreadStatic]
    private static XmlTokenizer? _spare;

    private OpenElement[] _open = new OpenElement[16];

    // The names of open elements whose start tags have left the window.
    private byte[] _openNames = [];
    private int _openCount;
    private bool _hasRoot;
    private bool _isFragment;

    // The token whose end the window over a source does not have yet: where it starts in the document, how much of it was searched, and the quote that is open there.
    private long _pending;
    private int _searched;
    private byte _quote;
    private int _doctypeEnd;
    private int _valueStart;
    private int _valueLength;
    private bool _valueIsDecoded;
    private bool _needsDecoding;

    /// <summary>Called before bytes leave the window.</summary>
    public Action? OnGiveUp { get; set; }

    /// <summary>Start tags inside the root that need no scan; null for none.</summary>
    public IKnownTags? KnownTags { get; init; }

    /// <summary>The latest start tag, if it was known; its attributes were not scanned then.</summary>
    public KnownTag? Known { get; private set; }

    /// <summary>The kind of the latest token.</summary>
    public XmlTokenKind Kind { get; private set; }

    /// <summary>The index of the first byte of the latest token; it ends before <see cref="ByteWindow.Position"/>.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The name of the latest start or end tag, or the target of a processing instruction.</summary>
    public NameToken Name { get; private set; }

    /// <summary>The namespace of the name of the latest start tag.</summary>
    public int NamespaceId { get; private set; }

    /// <summary>The number of elements that are open around the latest token; a start or end tag's own element is not among them.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the latest text is white space only.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>The text of the latest token, with references and line ends decoded.</summary>
    public ReadOnlySpan<byte> Value
    {
        get
        {
            if (_needsDecoding)
            {
                DecodeText();
            }

            return (_valueIsDecoded ? Decoded : Bytes).AsSpan(_valueStart, _valueLength);
        }
    }

    /// <summary>Whether <see cref="Value"/> is what stands in the document.</summary>
    public bool IsValueInPlace => !_needsDecoding && !_valueIsDecoded;

    /// <summary>The start of <see cref="Value"/>, if it is in place.</summary>
    public int ValueStart => _valueStart;

    /// <summary>The local name of the latest tag.</summary>
    public ReadOnlySpan<byte> LocalName => LocalNameOf(Name);

    /// <summary>Starts with a whole document.</summary>
    /// <param name="bytes">The document, then at least <see cref="ByteWindow.Padding"/> zeros.</param>
    /// <param name="start">Where it starts, after a byte order mark.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="map">Where the bytes come from; null if they are the document as it was read.</param>
    /// <param name="doctypeEnd">Where a DOCTYPE that was read already ends; 0 to stop at a DOCTYPE.</param>
    public void Begin(byte[] bytes, int start, int end, IPositionMap? map = null, int doctypeEnd = 0)
    {
        BeginWindow(bytes, start, end, map);
        Begin();
        _doctypeEnd = doctypeEnd;
    }

    /// <summary>Starts with a part of a well-formed document: an element, its content, or any run of nodes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scope">The number of the element whose namespaces are in force; -1 for none.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    public void BeginFragment(DocumentText document, int scope, int start, int end) => BeginFragment(document.Bytes, document.NamespacesIn(scope), start, end);

    /// <summary>Starts with a part of a document.</summary>
    /// <param name="bytes">The document, then zeros.</param>
    /// <param name="namespaces">The namespaces in force.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    public void BeginFragment(byte[] bytes, (string Prefix, string NamespaceUri)[] namespaces, int start, int end)
    {
        BeginWindow(bytes, start, end);
        Begin();
        _isFragment = true;
        foreach ((string prefix, string namespaceUri) in namespaces)
        {
            Namespaces.Declare(Encoding.UTF8.GetBytes(prefix), Encoding.UTF8.GetBytes(namespaceUri), -1);
        }
    }

    /// <summary>Starts with an element of a well-formed document.</summary>
    public void BeginElement(DocumentText document, int element)
    {
        ElementEntry entry = document.Elements[element];
        BeginFragment(document, entry.Parent, entry.Start, entry.End);
    }

    /// <summary>Starts with a source.</summary>
    public void Begin(IByteSource source)
    {
        BeginWindow(source);
        Begin();
    }

    /// <summary>A tokenizer that nobody uses.</summary>
    public static XmlTokenizer Rent()
    {
        XmlTokenizer tokens = _spare ?? new XmlTokenizer();
        _spare = null;
        return tokens;
    }

    /// <summary>Gives a rented tokenizer back.</summary>
    public void Return()
    {
        Leave();
        _spare = this;
    }

    /// <summary>Lets go of the document.</summary>
    public void Leave() => Begin(Nothing, 0, 0);

    /// <summary>Skips text inside the root that is white space only; whether it is, must be in the window.</summary>
    public void SkipBlankText()
    {
        byte[] bytes = Bytes;
        int position = Position;
        while (XmlCharacters.IsSpace(bytes[position]))
        {
            position++;
        }

        if (bytes[position] == '<')
        {
            Position = position;
        }
    }

    /// <summary>Goes to a later token of a text that is known to be well-formed up to there.</summary>
    /// <param name="index">The index of its first byte.</param>
    public void SkipTo(int index) => Position = index;

    /// <summary>Scans the next token.</summary>
    /// <exception cref="System.Xml.XmlException">The document is not well-formed.</exception>
    public XmlTokenKind Read()
    {
        LeaveToken();
        if (Depth > 0 && KnownTags is not null && Current == '<' && XmlCharacters.IsNameStart(Bytes[Position + 1])
            && KnownTags.Find(Bytes.AsSpan(Position, End - Position)) is { } known)
        {
            return Kind = TakeKnown(known);
        }

        if (!IsFinal && !HoldsToken())
        {
            return XmlTokenKind.Incomplete;
        }

        if (Kind == XmlTokenKind.None && !_isFragment)
        {
            SkipDeclaration();
        }

        TokenStart = Position;
        if (_isFragment && Position >= End)
        {
            return Kind = XmlTokenKind.End;
        }

        if (Current != '<')
        {
            return Kind = Depth > 0 || _isFragment ? ScanText() : ScanOutside();
        }

        switch (Bytes[Position + 1])
        {
            case (byte)'/':
                return Kind = ScanEndTag();
            case (byte)'?':
                Name = SkipInstruction();
                return Kind = XmlTokenKind.Instruction;
            case (byte)'!' when IsAt("<!--"u8):
                SkipComment();
                return Kind = XmlTokenKind.Comment;
            case (byte)'!':
                return Kind = ScanDeclared();
            default:
                return Kind = ScanStartTag();
        }
    }

    /// <summary>Scans to the end.</summary>
    /// <returns>The texts and character data, joined; until the next scan.</returns>
    public ReadOnlySpan<byte> ReadText()
    {
        ReadOnlySpan<byte> text = [];
        while (true)
        {
            switch (Read())
            {
                case XmlTokenKind.Text or XmlTokenKind.CharacterData:
                    text = text.IsEmpty && IsValueInPlace ? Value : (byte[])[.. text, .. Value];
                    break;
                case XmlTokenKind.End:
                    return text;
            }
        }
    }

    /// <summary>The position of the start tag of an open element.</summary>
    /// <param name="depth">The number of elements around it.</param>
    public DocumentPosition PositionOfOpen(int depth)
    {
        ref OpenElement open = ref _open[depth];
        return open.Position.Line > 0 ? open.Position : PositionOf((int)(open.Offset - WindowOffset));
    }

    /// <inheritdoc />
    protected override void GiveUp(int index)
    {
        OnGiveUp?.Invoke();
        for (int i = 0; i < _openCount; i++)
        {
            ref OpenElement open = ref _open[i];
            if (open.Position.Line == 0 && open.Offset - WindowOffset < index)
            {
                ReadOnlySpan<byte> name = NameOf(in open);
                open.NameStart = i == 0 ? 0 : _open[i - 1].NameStart + _open[i - 1].NameLength;
                open.Position = PositionOf((int)(open.Offset - WindowOffset));
                if (_openNames.Length < open.NameStart + open.NameLength)
                {
                    Array.Resize(ref _openNames, (open.NameStart + open.NameLength) * 2);
                }

                name.CopyTo(_openNames.AsSpan(open.NameStart));
            }
        }
    }

    private void Begin()
    {
        Namespaces.Clear();
        Kind = XmlTokenKind.None;
        Depth = 0;
        _openCount = 0;
        _hasRoot = false;
        _isFragment = false;
        _needsDecoding = false;
        _doctypeEnd = 0;
        _pending = -1;
    }

    private void LeaveToken()
    {
        switch (Kind)
        {
            case XmlTokenKind.StartTag:
                Depth++;
                break;
            case XmlTokenKind.EmptyTag or XmlTokenKind.EndTag:
                _openCount = Depth;
                if (Namespaces.Count > 0)
                {
                    Namespaces.Leave(Depth);
                }

                break;
        }

        // Asked again after the window was filled: the token was left already.
        Kind = Kind == XmlTokenKind.None ? XmlTokenKind.None : XmlTokenKind.Incomplete;
        Known = null;
        _needsDecoding = false;
    }

    /// <summary>Whether the window has the next token to its end. Text also ends where a tag or a comment starts.</summary>
    private bool HoldsToken()
    {
        if (Position < LastMarkup && Kind != XmlTokenKind.None && (Current != '<' || Bytes[Position + 1] is not ((byte)'!' or (byte)'?')))
        {
            return true;
        }

        ReadOnlySpan<byte> rest = Bytes.AsSpan(Position, End - Position);
        if (Kind == XmlTokenKind.None)
        {
            // The XML declaration, and what follows it.
            int end = rest.StartsWith("<?xml"u8) ? rest.IndexOf("?>"u8) : 0;
            rest = end < 0 ? [] : rest[end..];
            rest = rest is [(byte)'?', (byte)'>', .. var after] ? after : rest;
        }

        if (_pending != WindowOffset + Position)
        {
            (_pending, _searched, _quote) = (WindowOffset + Position, 0, 0);
        }

        // Text outside the root is an error, however it goes on.
        int from = _searched;
        return rest is [not (byte)'<', ..] ? Holds(rest, "<"u8) || (Depth == 0 && !_isFragment && !Values.WhiteSpace.IsBlank(rest[from..]))
            : rest is [_, (byte)'?', _, _, ..] ? Holds(rest, "?>"u8)
            : rest is [_, (byte)'!', (byte)'-', _, ..] ? Holds(rest[3..], "-->"u8)
            : rest is [_, (byte)'!', (byte)'[', _, ..] ? Holds(rest, "]]>"u8)
            : rest is [_, (byte)'!', _, _, ..] ? rest.Length >= "<!DOCTYPE ".Length
            : rest.Length >= 4 && HoldsTag(rest);
    }

    /// <summary>Whether a token has its end. What was searched before the window was filled is not searched again.</summary>
    private bool Holds(ReadOnlySpan<byte> token, ReadOnlySpan<byte> end)
    {
        int from = _searched;
        _searched = Math.Max(from, token.Length - end.Length + 1);
        return token[from..].IndexOf(end) >= 0;
    }

    /// <inheritdoc cref="Holds" />
    private bool HoldsTag(ReadOnlySpan<byte> tag)
    {
        while (_searched < tag.Length)
        {
            ReadOnlySpan<byte> rest = tag[_searched..];
            int index = _quote != 0 ? rest.IndexOf(_quote) : rest.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (index < 0)
            {
                _searched = tag.Length;
                return false;
            }

            if (_quote == 0 && rest[index] == '>')
            {
                return true;
            }

            _quote = _quote != 0 ? (byte)0 : rest[index];
            _searched += index + 1;
        }

        return false;
    }

    /// <summary>Skips white space around the root element.</summary>
    private XmlTokenKind ScanOutside()
    {
        SkipSpace();
        if (Position < End)
        {
            if (Current != '<')
            {
                throw Unexpected(_hasRoot ? "the end of the document" : "the root element");
            }

            Kind = XmlTokenKind.Incomplete;
            return Read();
        }

        return _hasRoot ? XmlTokenKind.End
            : IsFinal ? throw Error("The document has no root element", Position)
            : XmlTokenKind.Incomplete;
    }

    private XmlTokenKind TakeKnown(KnownTag known)
    {
        TokenStart = Position;
        Name = known.Name.Moved(Position);
        NamespaceId = known.NamespaceId;
        Known = known;
        ClearAttributes();
        Position += known.Bytes.Length;
        Open(Name);
        return known.IsEmpty ? XmlTokenKind.EmptyTag : XmlTokenKind.StartTag;
    }

    private XmlTokenKind ScanStartTag()
    {
        if (Depth == 0 && _hasRoot)
        {
            throw Error("A document has one root element", Position);
        }

        Position++;
        NameToken name = ScanNameAfter("<", "&lt;");
        bool isEmpty = ScanAttributes(Depth);
        Name = name;
        NamespaceId = !name.HasPrefix ? Namespaces.Default : NamespaceOfElement(name);
        _hasRoot = !_isFragment;
        Open(name);
        return isEmpty ? XmlTokenKind.EmptyTag : XmlTokenKind.StartTag;
    }

    private int NamespaceOfElement(in NameToken name)
    {
        int found = NamespaceOf(name);
        return found != NamespaceScopes.XmlnsId ? found : throw Error("'xmlns' is an undeclared prefix", name.Start);
    }

    private void Open(in NameToken name)
    {
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        ref OpenElement open = ref _open[Depth];
        open.NameLength = name.Length;
        open.LocalLength = name.LocalLength;
        open.NamespaceId = NamespaceId;
        open.Offset = WindowOffset + name.Start;
        open.Position = default;
        _openCount = Depth + 1;
    }

    private XmlTokenKind ScanEndTag()
    {
        Position += "</".Length;
        if (Depth == 0)
        {
            throw Unexpected("a start tag: no element is open");
        }

        ref OpenElement open = ref _open[Depth - 1];
        ReadOnlySpan<byte> name = NameOf(in open);
        int end = Position + name.Length;
        if (!IsAt(name) || XmlCharacters.IsName(Bytes[end]) || Bytes[end] == ':')
        {
            throw WrongEndTag(Encoding.UTF8.GetString(name));
        }

        Name = new NameToken(Position, Position, end, 0);
        Position = end;
        if (Current != '>')
        {
            SkipSpace();
        }

        Expect(">"u8, "'>'");
        Depth--;
        return XmlTokenKind.EndTag;
    }

    private XmlException WrongEndTag(string name)
    {
        const int MostShown = 60;
        int end = Position;
        while (end - Position < MostShown && (XmlCharacters.IsName(Bytes[end]) || Bytes[end] == ':'))
        {
            end++;
        }

        string expected = $"'</{name}>' for the start tag on line {PositionOfOpen(Depth - 1).Line}";
        return end == Position || Bytes[end] >= 0x80
            ? Unexpected(expected)
            : Error($"Found '</{Encoding.UTF8.GetString(Bytes[Position..end])}>'; expected {expected}", Position);
    }

    /// <summary>Scans what starts with an exclamation mark and is no comment.</summary>
    private XmlTokenKind ScanDeclared()
    {
        if (Depth > 0 || _isFragment)
        {
            Expect("<![CDATA["u8, "a tag, a comment or a CDATA section");
            _valueStart = Position;
            _needsDecoding = SkipCharacterData();
            _valueLength = Position - "]]>".Length - _valueStart;
            _valueIsDecoded = false;
            IsBlank = false;
            return XmlTokenKind.CharacterData;
        }

        if (_hasRoot || !IsAt("<!DOCTYPE"u8))
        {
            throw Unexpected("a tag, a comment or a processing instruction");
        }

        if (_doctypeEnd > Position)
        {
            // Once: a second one is not allowed.
            Position = _doctypeEnd;
            Kind = XmlTokenKind.Incomplete;
            return Read();
        }

        return XmlTokenKind.Doctype;
    }

    private XmlTokenKind ScanText()
    {
        byte[] bytes = Bytes;
        int start = Position;
        int position = start;
        int seen = 0;
        while (XmlCharacters.IsSpace(bytes[position]))
        {
            seen |= bytes[position] == '\r' ? 1 : 0;
            position++;
        }

        IsBlank = bytes[position] == '<' || (_isFragment && position == End);
        if (!IsBlank)
        {
            position = ScanRun(position, ref seen);
        }

        Position = position;
        _needsDecoding = seen != 0;
        _valueIsDecoded = false;
        _valueStart = start;
        _valueLength = position - start;
        return XmlTokenKind.Text;
    }

    private int ScanRun(int position, ref int seen)
    {
        byte[] bytes = Bytes;
        while (true)
        {
            int stop = Math.Min(position + 16, End);
            while (position < stop && XmlCharacters.IsPlainText(bytes[position]))
            {
                position++;
            }

            if (position == stop && stop < End)
            {
                int length = bytes.AsSpan(position, End - position).IndexOfAny(XmlCharacters.TextEnds);
                position = length < 0 ? End : position + length;
            }

            switch (bytes[position])
            {
                case (byte)'<':
                    return position;
                case (byte)'&':
                    seen = 1;
                    position = CheckReference(position);
                    break;
                case (byte)'\r':
                    seen = 1;
                    position++;
                    break;
                case (byte)']' when bytes[position + 1] == ']' && bytes[position + 2] == '>':
                    throw Error("']]>' is not allowed in text", position);
                case 0 when _isFragment && position == End:
                    return position;
                default:
                    position += CharacterLength(position, Depth > 0 ? $"the content of <{NameOfOpen(Depth - 1)}>" : "the content");
                    break;
            }
        }
    }

    // Checked when it is scanned; decoded when the text is asked for.
    private int CheckReference(int position)
    {
        int length = DecodedLength;
        Position = position;
        DecodeReference();
        DecodedLength = length;
        return Position;
    }

    private void DecodeText()
    {
        (int position, int end) = (Position, _valueStart + _valueLength);
        DecodedLength = 0;
        Position = _valueStart;
        bool isText = Kind == XmlTokenKind.Text;
        while (Position < end)
        {
            int length = Bytes.AsSpan(Position, end - Position).IndexOfAny((byte)'&', (byte)'\r');
            length = length < 0 ? end - Position : length;
            Decode(Position, Position + length);
            Position += length;
            if (Position < end && Current == '&' && isText)
            {
                DecodeReference();
            }
            else if (Position < end && Current == '\r')
            {
                DecodeLineEnd((byte)'\n');
            }
            else if (Position < end)
            {
                Decode(Bytes[Position++]);
            }
        }

        Position = position;
        _valueStart = 0;
        _valueLength = DecodedLength;
        _valueIsDecoded = true;
        _needsDecoding = false;
    }

    /// <summary>The expanded name of an open element.</summary>
    /// <param name="depth">The number of elements around it.</param>
    public (string LocalName, string NamespaceUri) ExpandedNameOfOpen(int depth)
    {
        ref OpenElement open = ref _open[depth];
        return (Encoding.UTF8.GetString(NameOf(in open)[^open.LocalLength..]), Namespaces.UriOf(open.NamespaceId));
    }

    /// <summary>The name of an open element as its tag has it.</summary>
    /// <param name="depth">The number of elements around it.</param>
    public string NameOfOpen(int depth) => Encoding.UTF8.GetString(NameOf(in _open[depth]));

    private ReadOnlySpan<byte> NameOf(in OpenElement open) => open.Position.Line == 0
        ? Bytes.AsSpan((int)(open.Offset - WindowOffset), open.NameLength)
        : _openNames.AsSpan(open.NameStart, open.NameLength);

    private struct OpenElement
    {
        /// <summary>The length of the name, with prefix and colon.</summary>
        public int NameLength;
        public int LocalLength;
        public int NamespaceId;

        /// <summary>The place of the name after its start tag has left the window.</summary>
        public int NameStart;

        /// <summary>The offset of the name in the document.</summary>
        public long Offset;

        /// <summary>The position of the name, once its start tag has left the window; else line 0.</summary>
        public DocumentPosition Position;
    }
}
