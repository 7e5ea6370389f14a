using System.Xml;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>A place in a document that any XmlReader reads.</summary>
internal readonly struct XmlReaderCursor(XmlReader reader) : IDocumentCursor<XmlReaderCursor>
{
    private readonly IXmlLineInfo? _lineInfo = reader as IXmlLineInfo is { } info && info.HasLineInfo() ? info : null;

    public XmlReader Reader => reader;

    public XmlNodeType Kind => reader.NodeType;

    public bool IsEmptyElement => reader.IsEmptyElement;

    public string Prefix => reader.Prefix;

    public string LocalName => reader.LocalName;

    public string NamespaceUri => reader.NamespaceURI;

    public string Value => reader.Value;

    public ReadOnlyMemory<char> Text => reader.Value.AsMemory();

    public ReadOnlySpan<char> AttributeText => reader.Value;

    public DocumentPosition Position => _lineInfo is null ? default : new(_lineInfo.LineNumber, _lineInfo.LinePosition);

    public static XmlReaderCursor At(XmlReader reader)
    {
        reader.MoveToElement();
        return new XmlReaderCursor(reader);
    }

    public void AddTo(StartTag startTag, int nameNumber) => startTag.Add(nameNumber, reader.LocalName, reader.NamespaceURI, reader.Value);

    public bool Read() => reader.Read();

    public bool MoveToNextAttribute() => reader.MoveToNextAttribute();

    public void MoveToElement() => reader.MoveToElement();

    public int NumberIn(SchemaNames names) => names.Find(reader.LocalName, reader.NamespaceURI);
}
