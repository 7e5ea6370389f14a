using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Documents;

/// <summary>Brings whole documents into UTF-8. Bytes that an encoding does not allow are errors with their place.</summary>
internal static class DocumentInput
{
    // A stream of any length is read in pieces, so that who watches it sees it go on.
    private const int PieceLength = 64 * 1024;

    /// <summary>The document of a text. The encoding that it declares is the one in which it is saved.</summary>
    /// <exception cref="XmlException">Half of a surrogate pair is in the text.</exception>
    public static DocumentBytes OfText(ReadOnlySpan<char> xml)
    {
        bool isKnown = EncodingDetection.TryFindDeclared(xml, out DocumentEncoding encoding);
        return Utf8Of(xml) with { Encoding = encoding, IsText = true, DeclaresUnknownEncoding = !isKnown };
    }

    private static DocumentBytes Utf8Of(ReadOnlySpan<char> xml)
    {
        byte[] bytes = Allocate(Encoding.UTF8.GetByteCount(xml));
        if (Utf8.FromUtf16(xml, bytes.AsSpan(0, bytes.Length - ByteWindow.Padding), out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw ErrorAfter(xml[..read], $"The character 0x{(int)xml[read]:X4} is not allowed: it is half of a surrogate pair");
        }

        bytes.AsSpan(written, ByteWindow.Padding).Clear();
        return new DocumentBytes(bytes, 0, written, DocumentEncoding.Utf8);
    }

    /// <summary>A copy of the bytes of a document.</summary>
    /// <exception cref="XmlException">They are not text in their encoding.</exception>
    public static DocumentBytes OfBytes(ReadOnlySpan<byte> document)
    {
        byte[] bytes = Allocate(document.Length);
        document.CopyTo(bytes);
        return Decode(bytes, document.Length);
    }

    /// <summary>A document that is only to be validated: its bytes are copied into a buffer that is used again.</summary>
    /// <exception cref="XmlException">They are not text in their encoding.</exception>
    public static DocumentBytes OfBytes(ReadOnlySpan<byte> document, ref byte[] buffer)
    {
        if (buffer.Length < document.Length + ByteWindow.Padding)
        {
            buffer = Allocate(document.Length * 2);
        }

        document.CopyTo(buffer);
        return Decode(buffer, document.Length);
    }

    /// <summary>The rest of a stream, which stays open.</summary>
    /// <exception cref="XmlException">The bytes are not text in their encoding.</exception>
    public static DocumentBytes OfStream(Stream stream)
    {
        byte[] bytes = Allocate(LengthOf(stream));
        int length = 0;
        while (stream.Read(Free(ref bytes, length).Span) is > 0 and int read)
        {
            length += read;
        }

        return Decode(bytes, length);
    }

    /// <inheritdoc cref="OfStream" />
    public static async ValueTask<DocumentBytes> OfStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] bytes = Allocate(LengthOf(stream));
        int length = 0;
        while (await stream.ReadAsync(Free(ref bytes, length), cancellationToken).ConfigureAwait(false) is > 0 and int read)
        {
            length += read;
        }

        return Decode(bytes, length);
    }

    /// <summary>All that a source gives.</summary>
    /// <exception cref="XmlException">The source says that it cannot be read.</exception>
    public static DocumentBytes OfSource(IByteSource source)
    {
        byte[] bytes = Allocate(1024);
        int length = 0;
        while (source.Read(Free(ref bytes, length).Span) is > 0 and int read)
        {
            length += read;
        }

        bytes.AsSpan(length, ByteWindow.Padding).Clear();
        return new DocumentBytes(bytes, 0, length, DocumentEncoding.Utf8) { Map = source };
    }

    /// <summary>The error at the end of a text.</summary>
    public static XmlException ErrorAfter(ReadOnlySpan<char> before, string message)
    {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && !(i + 1 < before.Length && before[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new XmlException(message, null, line, before.Length - lineStart + 1);
    }

    private static byte[] Allocate(int length) => GC.AllocateUninitializedArray<byte>(length + ByteWindow.Padding);

    private static int LengthOf(Stream stream) => stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, Array.MaxLength - ByteWindow.Padding) : 4096;

    private static Memory<byte> Free(ref byte[] bytes, int length)
    {
        if (length + ByteWindow.Padding == bytes.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, (long)bytes.Length * 2));
        }

        return bytes.AsMemory(length, Math.Min(PieceLength, bytes.Length - ByteWindow.Padding - length));
    }

    private static DocumentBytes Decode(byte[] bytes, int length)
    {
        ReadOnlySpan<byte> document = bytes.AsSpan(0, length);
        DocumentEncoding encoding = EncodingDetection.Detect(document[..Math.Min(length, EncodingDetection.HeadLength)], out int markLength);
        if (!encoding.IsUtf8)
        {
            return Utf8Of(TextOf(document[markLength..], encoding.Encoding)) with { Encoding = encoding, Original = bytes.AsMemory(0, length) };
        }

        if (!Utf8.IsValid(document[markLength..]))
        {
            throw ErrorInUtf8(document[markLength..]);
        }

        bytes.AsSpan(length, ByteWindow.Padding).Clear();
        return new DocumentBytes(bytes, markLength, length, encoding);
    }

    private static string TextOf(ReadOnlySpan<byte> document, Encoding encoding)
    {
        try
        {
            return encoding.GetString(document);
        }
        catch (DecoderFallbackException exception)
        {
            Encoding lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
            string before = lenient.GetString(document[..Math.Clamp(exception.Index, 0, document.Length)]);
            throw ErrorAfter(before, $"Bytes are not allowed in the encoding {encoding.WebName}: {Convert.ToHexString(exception.BytesUnknown ?? [])}");
        }
    }

    private static XmlException ErrorInUtf8(ReadOnlySpan<byte> document)
    {
        char[] before = new char[document.Length];
        Utf8.ToUtf16(document, before, out int read, out int written, replaceInvalidSequences: false);
        return ErrorAfter(before.AsSpan(0, written), $"The byte 0x{document[read]:X2} is not allowed here in UTF-8");
    }
}
