using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// Opens documents: those in memory, in UTF-8 and of ordinary size by the tokenizer, all others by System.Xml. Both read the same.
/// </summary>
internal static class DocumentText
{
    /// <summary>The longest document that is read as a whole, in bytes or characters. A longer one streams.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private const int LongestDeclaration = 256;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Opens text.</summary>
    public static XmlReader Open(string xml)
    {
        if (xml.Length > Longest)
        {
            return XmlReader.Create(new StringReader(xml), XmlReading.Settings());
        }

        char[] text = ArrayPool<char>.Shared.Rent(xml.Length + 1);
        xml.CopyTo(text);
        return Open(text, xml.Length);
    }

    /// <summary>Opens bytes.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> document) =>
        TryOpen(document.Span) ?? XmlReader.Create(Stream(document), XmlReading.Settings());

    /// <summary>Opens a stream at its position; it stays open.</summary>
    public static XmlReader Open(Stream stream)
    {
        long start = stream.CanSeek ? stream.Position : 0;
        long length = stream.CanSeek ? stream.Length - start : 0;
        if (length is > 0 and <= Longest)
        {
            byte[] bytes = ArrayPool<byte>.Shared.Rent((int)length);
            int read = stream.ReadAtLeast(bytes.AsSpan(0, (int)length), (int)length, throwOnEndOfStream: false);
            XmlReader? reader = read == length ? TryOpen(bytes.AsSpan(0, read)) : null;
            ArrayPool<byte>.Shared.Return(bytes);
            if (reader is not null)
            {
                return reader;
            }

            stream.Position = start;
        }

        return XmlReader.Create(stream, XmlReading.Settings());
    }

    /// <summary>A reader of the bytes if they are UTF-8 (XML 1.0, section 4.3.3 and appendix F), or null.</summary>
    private static MemoryXmlReader? TryOpen(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest || !IsUtf8(ref bytes))
        {
            return null;
        }

        char[] text = ArrayPool<char>.Shared.Rent(bytes.Length + 1);
        if (Utf8.ToUtf16(bytes, text, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            return Open(text, length);
        }

        // System.Xml says where it is damaged.
        ArrayPool<char>.Shared.Return(text);
        return null;
    }

    private static MemoryXmlReader Open(char[] text, int length)
    {
        text[length] = '\0';
        return new MemoryXmlReader(text, length);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> document) =>
        MemoryMarshal.TryGetArray(document, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(document.ToArray(), writable: false);

    private static bool IsUtf8(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[3..];
        }

        if (!bytes.StartsWith("<?xml"u8))
        {
            // Without a declaration it is UTF-8, unless it starts as UTF-16 or UTF-32 do.
            return bytes.Length < 2 || (bytes[0] is not (0xFE or 0xFF or 0) && bytes[1] != 0);
        }

        ReadOnlySpan<byte> declaration = bytes[..Math.Min(bytes.Length, LongestDeclaration)];
        int end = declaration.IndexOf("?>"u8);
        int encoding = end < 0 ? -1 : declaration[..end].IndexOf("encoding"u8);
        if (encoding < 0)
        {
            return end >= 0;
        }

        string named = Encoding.ASCII.GetString(declaration[(encoding + "encoding".Length)..end]).TrimStart(' ', '\t', '\r', '\n', '=');
        return named.Length > 6 && named.AsSpan(1).StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) && named[6] == named[0];
    }
}
