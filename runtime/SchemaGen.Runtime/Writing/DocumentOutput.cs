using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>Makes documents of root elements: what is around the root, and the encoding.</summary>
internal static class DocumentOutput
{
    /// <summary>A new document.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> element, Encoding? encoding)
    {
        encoding ??= Encoding.UTF8;
        byte[] declaration = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n");
        return Encode((byte[])[.. declaration, .. element.Span], EncodingOf(encoding));
    }

    /// <summary>The document as it was read.</summary>
    public static ReadOnlyMemory<byte> Unchanged(DocumentText document) =>
        !document.Text.Original.IsEmpty ? document.Text.Original : document.Text.Bytes.AsMemory(0, document.Text.End);

    /// <summary>A document that was read, with changes.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <param name="read">The encoding in which it was read.</param>
    /// <param name="encoding">The encoding that it gets; null to keep the one in which it was read.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> document, DocumentEncoding read, Encoding? encoding) => encoding is null
        ? Encode(document, read)
        : Encode(Encoding.UTF8.GetBytes(Declare(Encoding.UTF8.GetString(document.Span), encoding)), EncodingOf(encoding));

    private static DocumentEncoding EncodingOf(Encoding encoding) => new(encoding, HasByteOrderMark: encoding is UnicodeEncoding or UTF32Encoding);

    private static string Declare(string document, Encoding encoding)
    {
        Match declared = Regex.Match(document, """\A<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return declared.Success ? $"{document[..declared.Groups["name"].Index]}{encoding.WebName}{document[(declared.Groups["name"].Index + declared.Groups["name"].Length)..]}"
            : document.StartsWith("<?xml", StringComparison.Ordinal) ? document.Insert(document.IndexOf("?>", StringComparison.Ordinal), $" encoding=\"{encoding.WebName}\"")
            : $"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n{document}";
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> text, DocumentEncoding encoding)
    {
        byte[] mark = encoding.HasByteOrderMark ? encoding.Encoding.GetPreamble() : [];
        if (encoding.IsUtf8)
        {
            return mark.Length == 0 ? text : (byte[])[.. mark, .. text.Span];
        }

        Encoding writing = (Encoding)encoding.Encoding.Clone();
        writing.EncoderFallback = new CharacterReferenceFallback();
        return (byte[])[.. mark, .. writing.GetBytes(Encoding.UTF8.GetString(text.Span))];
    }
}
