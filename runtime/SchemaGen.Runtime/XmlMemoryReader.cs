using System.ComponentModel;
using System.Xml;
using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime;

/// <summary>
/// Opens documents for reading and validating, with this library's own reader where the document is in memory: it is faster than
/// <see cref="XmlReader.Create(Stream)"/> and reads the same. Nothing external is opened and no entity expanded; comments and processing
/// instructions are left out.
/// </summary>
public static class XmlMemoryReader
{
    /// <summary>Whether a reader is one of these: a DOCTYPE is then refused by whoever meets it, however the reader reads it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsOwn(XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader is MemoryXmlReader || XmlReading.IsOwn(reader);
    }

    /// <summary>Opens text.</summary>
    /// <returns>A reader before the document. Disposing it gives its buffers to the next one.</returns>
    public static XmlReader Create(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return DocumentText.Open(xml);
    }

    /// <summary>Opens bytes in any encoding that XML allows; UTF-8 is the fast one.</summary>
    /// <returns>A reader before the document. Disposing it gives its buffers to the next one.</returns>
    /// <exception cref="XmlException">The first bytes are not text in any encoding that XML allows.</exception>
    public static XmlReader Create(ReadOnlyMemory<byte> document) => DocumentText.Open(document);

    /// <summary>
    /// Opens a stream at its position. What remains of a stream that can seek is read at once if it is UTF-8 of at most 16 MiB; others are
    /// read as they go.
    /// </summary>
    /// <returns>A reader before the document; the stream stays open when it is disposed.</returns>
    /// <exception cref="XmlException">The first bytes are not text in any encoding that XML allows.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static XmlReader Create(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return DocumentText.Open(stream);
    }
}
