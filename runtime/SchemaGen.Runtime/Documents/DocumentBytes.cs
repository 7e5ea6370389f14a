using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Scanning.Dtd;

namespace SchemaGen.Runtime.Documents;

/// <summary>A whole document in UTF-8, before it is scanned.</summary>
/// <param name="Bytes">The document, then zeros.</param>
/// <param name="Start">Where it starts, after a byte order mark.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Encoding">The encoding that it was in; of a string, the one that it declares.</param>
internal sealed record DocumentBytes(byte[] Bytes, int Start, int End, DocumentEncoding Encoding)
{
    /// <summary>The source of the bytes; null if they are the original document.</summary>
    public IPositionMap? Map { get; init; }

    /// <summary>Whether it was a string: there are no bytes in its encoding.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether it was a string that declares an encoding that is not supported.</summary>
    public bool DeclaresUnknownEncoding { get; init; }

    /// <summary>The end of a DOCTYPE that was read; 0 for none.</summary>
    public int DoctypeEnd { get; init; }

    /// <summary>The document before it was decoded or before entities were expanded; null if it is these bytes.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>The document with the entities of its internal subset expanded, or with its DOCTYPE skipped.</summary>
    /// <exception cref="System.Xml.XmlException">The internal subset is not well-formed, or beyond a limit.</exception>
    public DocumentBytes WithDoctype(XmlDoctype doctype)
    {
        if (doctype == XmlDoctype.Ignore)
        {
            return this with { DoctypeEnd = DoctypeExpansion.FindDoctypeEnd(Bytes, Start, End) };
        }

        return doctype == XmlDoctype.Refuse || DoctypeExpansion.Read(Bytes, Start, End) is not { } expansion ? this : this with
        {
            Bytes = expansion.Bytes,
            Start = expansion.Start,
            End = expansion.End,
            Map = expansion,
            DoctypeEnd = expansion.DoctypeEnd,
            Original = Original.IsEmpty ? Bytes.AsMemory(0, End) : Original,
        };
    }
}
