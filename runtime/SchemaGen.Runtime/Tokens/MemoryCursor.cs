using System.Xml;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Tokens;

/// <summary>A place in a document in memory: the tokenizer's, without the XmlReader around it.</summary>
internal struct MemoryCursor : IDocumentCursor<MemoryCursor>
{
    private readonly MemoryXmlReader _reader;
    private readonly XmlTokenizer _tokens;

    // The attribute at which the cursor stands, or -1.
    private int _attribute;

    private MemoryCursor(MemoryXmlReader reader)
    {
        _reader = reader;
        _tokens = reader.Tokens;
        _attribute = -1;
    }

    public readonly XmlReader Reader => _reader;

    public readonly XmlNodeType Kind => _reader.NodeType;

    public readonly bool IsEmptyElement => _tokens.IsEmpty;

    public readonly string Prefix => Name.Prefix;

    public readonly string LocalName => Name.LocalName;

    public readonly string NamespaceUri => _attribute < 0 ? _tokens.NamespaceUri : _tokens.Attributes[_attribute].NamespaceUri;

    public readonly string Value => _attribute < 0 ? _tokens.Value : _tokens.ValueOf(_attribute);

    public readonly ReadOnlyMemory<char> Text => _tokens.ValueInPlace;

    public readonly ReadOnlySpan<char> AttributeText => _tokens.TextOf(_attribute);

    public readonly DocumentPosition Position => _attribute < 0
        ? new DocumentPosition(_tokens.TokenLine, _tokens.TokenColumn)
        : new DocumentPosition(_tokens.Attributes[_attribute].Line, _tokens.Attributes[_attribute].Column);

    private readonly XmlName Name => _attribute < 0 ? _tokens.Name! : _tokens.Attributes[_attribute].Name;

    public static MemoryCursor At(XmlReader reader)
    {
        reader.MoveToElement();
        return new MemoryCursor((MemoryXmlReader)reader);
    }

    public readonly void AddTo(StartTag startTag, int nameNumber) => startTag.Add(nameNumber, _tokens, _attribute);

    public bool Read()
    {
        _attribute = -1;
        return _reader.Read();
    }

    public bool MoveToNextAttribute()
    {
        if (_attribute + 1 >= _tokens.Attributes.Length)
        {
            return false;
        }

        _attribute++;
        return true;
    }

    public void MoveToElement() => _attribute = -1;

    public readonly int NumberIn(SchemaNames names) => names.Find(Name, NamespaceUri);
}
