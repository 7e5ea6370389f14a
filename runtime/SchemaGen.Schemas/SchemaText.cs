using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.Schemas;

/// <summary>
/// Decodes a file by the rules of XML (XML 1.0, appendix F): a byte order mark, else the look of the first characters, else the encoding
/// that the XML declaration names, else UTF-8. For the compact syntax, which has no such declaration, they are the same. Bytes that the encoding does not have are an error and never replaced.
/// </summary>
internal static partial class SchemaText
{
    // Longer than any XML declaration that says no more than it may.
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
        Match match = Declaration().Match(start);
        if (!match.Success)
        {
            return Utf8;
        }

        string name = match.Groups["name"].Value;

        // Read as single bytes, the declaration cannot be in an encoding of two or four: its author meant what the bytes say.
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase))
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

    [GeneratedRegex("""^<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
