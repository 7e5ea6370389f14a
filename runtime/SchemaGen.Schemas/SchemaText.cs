using System.Text;

namespace SchemaGen.Schemas;

/// <summary>
/// Decodes a file by the rules of XML (XML 1.0, appendix F): a byte order mark, else the pattern of the first bytes, else the encoding
/// that the XML declaration names, else UTF-8. The same rules apply to the compact syntax, which has no such declaration. Bytes that are invalid in the encoding
/// cause an error and are never replaced.
/// </summary>
internal static class SchemaText
{
    // Longer than any valid XML declaration.
    private const int DeclarationLength = 256;

    /// <summary>Decodes the bytes of a file.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not text of that encoding.</exception>
    /// <exception cref="NotSupportedException">The declared encoding is not known.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] or [0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xEF, 0xBB, 0xBF, ..] => Utf8,
            _ => Declared(bytes),
        };
        string text = encoding.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Encoding Declared(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        if (DeclaredName(start) is not string name)
        {
            return Utf8;
        }

        // A declaration that can be read byte by byte is not in a two-byte or four-byte encoding. Decode it as the bytes indicate.
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException exception)
        {
            throw new NotSupportedException($"the encoding '{name}' is not known", exception);
        }
    }

    /// <summary>Returns the encoding that an XML declaration at the start names, or null.</summary>
    private static string? DeclaredName(string start)
    {
        int end = start.IndexOf("?>", StringComparison.Ordinal);
        int encoding = start.StartsWith("<?xml", StringComparison.Ordinal) && end >= 0 ? start.IndexOf("encoding", 0, end, StringComparison.Ordinal) : -1;
        if (encoding < 0 || !char.IsWhiteSpace(start[encoding - 1]))
        {
            return null;
        }

        ReadOnlySpan<char> value = start.AsSpan(encoding + "encoding".Length, end - encoding - "encoding".Length).TrimStart();
        value = value is ['=', ..] ? value[1..].TrimStart() : [];
        int length = value is ['"' or '\'', ..] ? value[1..].IndexOf(value[0]) : -1;
        return length > 0 ? value.Slice(1, length).ToString() : null;
    }
}
