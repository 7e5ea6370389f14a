using System.Buffers;
using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// The tokenizer as an XmlReader, with what System.Xml does under the settings of <see cref="XmlReading"/>: no comments, no processing
/// instructions, nothing external, no entities but the five that XML has. Its buffers go to the next reader when it is disposed.
/// </summary>
internal sealed class MemoryXmlReader : XmlReader, IXmlLineInfo
{
    // One is enough for a thread: documents are read one after the other.
    [ThreadStatic]
    private static XmlTokenizer? _spare;

    private readonly XmlTokenizer _tokens;
    private char[]? _pooled;
    private NameTable? _nameTable;
    private ReadState _state = ReadState.Initial;

    // The attribute at which the reader stands, or -1; and whether it stands on its value.
    private int _attribute = -1;
    private bool _isOnValue;

    /// <summary>Creates a reader before the document.</summary>
    /// <param name="pooled">The document's characters and a NUL, in an array of the shared pool, which it goes back to.</param>
    /// <param name="length">How many characters there are without the NUL.</param>
    public MemoryXmlReader(char[] pooled, int length)
    {
        _tokens = _spare ?? new XmlTokenizer();
        _spare = null;
        _pooled = pooled;
        _tokens.Begin(pooled, length);
    }

    public override int AttributeCount => _tokens.Attributes.Length;

    public override string BaseURI => "";

    public override int Depth => _tokens.Depth + (_attribute < 0 ? 0 : 1) + (_isOnValue ? 1 : 0);

    public override bool EOF => _state == ReadState.EndOfFile;

    public override bool IsEmptyElement => _attribute < 0 && _tokens.Kind == XmlNodeType.Element && _tokens.IsEmpty;

    public override string LocalName => _isOnValue ? "" : _attribute >= 0 ? Attribute.Name.LocalName : IsTag ? _tokens.Name!.LocalName : "";

    public override string Prefix => _isOnValue ? "" : _attribute >= 0 ? Attribute.Name.Prefix : IsTag ? _tokens.Name!.Prefix : "";

    public override string NamespaceURI => _isOnValue ? "" : _attribute >= 0 ? Attribute.NamespaceUri : IsTag ? _tokens.NamespaceUri : "";

    public override XmlNameTable NameTable => _nameTable ??= new NameTable();

    public override XmlNodeType NodeType => _state != ReadState.Interactive ? XmlNodeType.None
        : _isOnValue ? XmlNodeType.Text
        : _attribute >= 0 ? XmlNodeType.Attribute
        : _tokens.Kind;

    public override ReadState ReadState => _state;

    /// <summary>What is read from the text.</summary>
    public XmlTokenizer Tokens => _tokens;

    public override string Value => _attribute >= 0 ? _tokens.ValueOf(_attribute)
        : _tokens.Kind is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace && _state == ReadState.Interactive ? _tokens.Value
        : "";

    public int LineNumber => _attribute >= 0 ? Attribute.Line : _tokens.TokenLine;

    public int LinePosition => _attribute >= 0 ? Attribute.Column : _tokens.TokenColumn;

    private ref AttributeToken Attribute => ref _tokens.Attributes[_attribute];

    private bool IsTag => _tokens.Kind is XmlNodeType.Element or XmlNodeType.EndElement && _state == ReadState.Interactive;

    public bool HasLineInfo() => true;

    public override bool Read()
    {
        if (_state is not (ReadState.Initial or ReadState.Interactive))
        {
            return false;
        }

        _attribute = -1;
        _isOnValue = false;
        _state = ReadState.Error;
        bool any = _tokens.Read();
        _state = any ? ReadState.Interactive : ReadState.EndOfFile;
        return any;
    }

    public override bool MoveToNextAttribute()
    {
        if (_attribute + 1 >= _tokens.Attributes.Length)
        {
            return false;
        }

        _attribute++;
        _isOnValue = false;
        return true;
    }

    public override bool MoveToFirstAttribute() => MoveTo(_tokens.Attributes.Length > 0 ? 0 : -1);

    public override bool MoveToAttribute(string name) => MoveTo(IndexOf(name));

    public override bool MoveToAttribute(string name, string? ns) => MoveTo(IndexOf(name, ns ?? ""));

    public override bool MoveToElement()
    {
        bool moved = _attribute >= 0;
        _attribute = -1;
        _isOnValue = false;
        return moved;
    }

    public override bool ReadAttributeValue()
    {
        bool moved = _attribute >= 0 && !_isOnValue;
        _isOnValue |= moved;
        return moved;
    }

    public override string GetAttribute(int i)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(i);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(i, AttributeCount);
        return _tokens.ValueOf(i);
    }

    public override string? GetAttribute(string name) => IndexOf(name) is int i and >= 0 ? _tokens.ValueOf(i) : null;

    public override string? GetAttribute(string name, string? namespaceURI) =>
        IndexOf(name, namespaceURI ?? "") is int i and >= 0 ? _tokens.ValueOf(i) : null;

    public override string? LookupNamespace(string prefix)
    {
        string? found = _tokens.LookupNamespace(prefix);
        return found is { Length: > 0 } ? found : null;
    }

    public override void ResolveEntity() => throw new InvalidOperationException("There are no entity references: they are resolved, or errors.");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _state = ReadState.Closed;
        if (_pooled is not null)
        {
            _tokens.Begin(['\0'], 0);
            _spare = _tokens;
            ArrayPool<char>.Shared.Return(_pooled);
            _pooled = null;
        }
    }

    private bool MoveTo(int attribute)
    {
        if (attribute < 0)
        {
            return false;
        }

        _attribute = attribute;
        _isOnValue = false;
        return true;
    }

    private int IndexOf(string qualifiedName)
    {
        Span<AttributeToken> attributes = _tokens.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Name.QualifiedName == qualifiedName)
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOf(string localName, string namespaceUri)
    {
        Span<AttributeToken> attributes = _tokens.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Name.LocalName == localName && attributes[i].NamespaceUri == namespaceUri)
            {
                return i;
            }
        }

        return -1;
    }
}
