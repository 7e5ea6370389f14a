using System.Text;
using System.Xml;

namespace SchemaGen.Runtime.Documents;

/// <summary>Finds the encoding of a document: by its byte order mark, else by its declaration (XML 1.0, section 4.3.3 and appendix F).</summary>
internal static class EncodingDetection
{
    /// <summary>The bytes of a document that detection needs.</summary>
    public const int HeadLength = 512;

    /// <summary>Finds the encoding.</summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>.</param>
    /// <param name="markLength">The length of the byte order mark, or 0.</param>
    /// <exception cref="XmlException">The encoding is not supported, or the declaration contradicts the bytes.</exception>
    public static DocumentEncoding Detect(ReadOnlySpan<byte> head, out int markLength)
    {
        (Encoding? family, markLength) = FamilyOf(head);
        head = head[markLength..];
        if (family is null && !head.StartsWith("<?xml"u8))
        {
            return DocumentEncoding.Utf8;
        }

        string? declared = DeclaredIn(family is null || IsUtf8(family) ? Encoding.Latin1.GetString(head) : LenientString(family, head));
        bool hasMark = markLength > 0;
        if (declared is null)
        {
            return new DocumentEncoding(family ?? Encoding.UTF8, hasMark);
        }

        Encoding named = Find(declared);
        if (family is null)
        {
            return named.GetByteCount("<") == 1 && named.GetBytes("<")[0] == (byte)'<'
                ? new DocumentEncoding(IsUtf8(named) ? Encoding.UTF8 : named, hasMark)
                : throw Contradiction(declared, "one byte for an ASCII character");
        }

        bool fits = family.CodePage == Ebcdic ? !IsUtf8(named) && named.GetBytes("<")[0] == head[0]
            : IsUtf8(family) ? IsUtf8(named)
            : named.GetByteCount("<") == family.GetByteCount("<");
        return fits
            ? new DocumentEncoding(family.CodePage == Ebcdic ? named : family, hasMark)
            : throw Contradiction(declared, family.WebName);
    }

    /// <summary>Finds the encoding that a document in characters declares.</summary>
    /// <param name="document">The document.</param>
    /// <param name="encoding">The encoding; UTF-8 if none is declared, or one that is not supported.</param>
    /// <returns>False for an encoding that is not supported.</returns>
    public static bool TryFindDeclared(ReadOnlySpan<char> document, out DocumentEncoding encoding)
    {
        encoding = DocumentEncoding.Utf8;
        int end = document.StartsWith("<?xml") ? document.IndexOf("?>") : -1;
        if (end < 0 || DeclaredIn(document[..(end + "?>".Length)].ToString()) is not { } name)
        {
            return true;
        }

        Encoding? found = TryFind(name);
        encoding = found is null || IsUtf8(found) ? encoding : DocumentEncoding.ToWrite(found);
        return found is not null;
    }

    private static string LenientString(Encoding family, ReadOnlySpan<byte> head)
    {
        Encoding lenient = (Encoding)family.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(head);
    }

    // IBM037: enough to read the declaration of a document in any of its kind.
    private const int Ebcdic = 37;

    private static (Encoding? Family, int MarkLength) FamilyOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Strict(new UTF32Encoding(bigEndian: false, byteOrderMark: true)), 4),
        [0, 0, 0xFE, 0xFF, ..] => (Strict(new UTF32Encoding(bigEndian: true, byteOrderMark: true)), 4),
        [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
        [(byte)'<', 0, 0, 0, ..] => (Strict(new UTF32Encoding(bigEndian: false, byteOrderMark: false)), 0),
        [0, 0, 0, (byte)'<', ..] => (Strict(new UTF32Encoding(bigEndian: true, byteOrderMark: false)), 0),
        [not 0, 0, ..] => (Strict(Encoding.Unicode), 0),
        [0, not 0, ..] => (Strict(Encoding.BigEndianUnicode), 0),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => (CodePagesEncodingProvider.Instance.GetEncoding(Ebcdic), 0),
        _ => (null, 0),
    };

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    private static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }

    private static Encoding Find(string name) => TryFind(name)
        ?? throw new XmlException($"The encoding '{name}' is not supported; supported are those of .NET with its code pages", null, 1, 1);

    private static Encoding? TryFind(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static XmlException Contradiction(string declared, string found) =>
        new($"The document declares the encoding '{declared}', but its bytes are {found}", null, 1, 1);

    /// <summary>The encoding that an XML declaration names, or null. What is wrong with the declaration is for the scanner to say.</summary>
    private static string? DeclaredIn(string head)
    {
        int end = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("?>", StringComparison.Ordinal) : -1;
        int start = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = head.AsSpan((start + "encoding".Length)..end).TrimStart(" \t\r\n=");
        int close = value.Length > 1 ? value[1..].IndexOf(value[0]) : -1;
        return close > 0 && value[0] is '"' or '\'' ? value[1..(close + 1)].ToString() : null;
    }
}
