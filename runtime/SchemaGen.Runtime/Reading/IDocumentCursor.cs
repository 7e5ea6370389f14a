using System.Xml;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>
/// What is read from: a place in a document. Cursors are structures, so that the loop over a document is compiled once for each kind of
/// reader, with nothing between it and the reader's own code.
/// </summary>
/// <typeparam name="TSelf">The structure itself.</typeparam>
internal interface IDocumentCursor<TSelf>
    where TSelf : struct, IDocumentCursor<TSelf>
{
    /// <summary>The reader; only its element is at hand, attributes are the cursor's own.</summary>
    XmlReader Reader { get; }

    XmlNodeType Kind { get; }

    bool IsEmptyElement { get; }

    string Prefix { get; }

    string LocalName { get; }

    string NamespaceUri { get; }

    /// <summary>The value as a string.</summary>
    string Value { get; }

    /// <summary>The value without a string being made for it, if that can be; until the document is left.</summary>
    ReadOnlyMemory<char> Text { get; }

    /// <summary>The value of an attribute without a string being made for it, if that can be.</summary>
    ReadOnlySpan<char> AttributeText { get; }

    DocumentPosition Position { get; }

    /// <summary>Adds the attribute to a start tag.</summary>
    void AddTo(StartTag startTag, int nameNumber);

    /// <summary>A cursor at the node at which a reader stands; at the element, if that is an attribute.</summary>
    static abstract TSelf At(XmlReader reader);

    bool Read();

    bool MoveToNextAttribute();

    void MoveToElement();

    /// <summary>The schema's number of the name.</summary>
    int NumberIn(SchemaNames names);
}
