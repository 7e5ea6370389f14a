using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>Makes documents of root elements: what is around the root, and the encoding.</summary>
internal static class DocumentOutput
{
    /// <summary>A new document.</summary>
    /// <exception cref="UnwritableException">The encoding lacks a character that cannot be a reference.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> element, Encoding? encoding)
    {
        encoding ??= Encoding.UTF8;
        byte[] declaration = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n");
        return Encode((byte[])[.. declaration, .. element.Span], DocumentEncoding.ToWrite(encoding), 0);
    }

    /// <summary>The document as it was read.</summary>
    /// <exception cref="UnwritableException">The document was a string, and the encoding that it declares lacks a character that cannot be a reference.</exception>
    public static ReadOnlyMemory<byte> Unchanged(DocumentBytes document)
    {
        ReadOnlyMemory<byte> expanded = document.Bytes.AsMemory(0, document.End);
        ReadOnlyMemory<byte> read = document.Original.IsEmpty ? expanded : document.Original;
        if (!document.IsText)
        {
            return read;
        }

        // References to entities stay unless other text needs references.
        bool isKept = document.Original.IsEmpty || document.Encoding.IsUtf8 || DocumentEncoder.TryEncode(read.Span, document.Encoding.Encoding) is not null;
        return Of(isKept ? read : expanded, document, null);
    }

    /// <summary>A document that was read, with changes.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <param name="read">The document as it was read.</param>
    /// <param name="encoding">The encoding that it gets; null to keep the one in which it was read, or that a string declares.</param>
    /// <exception cref="UnwritableException">The encoding lacks a character that cannot be a reference.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> document, DocumentBytes read, Encoding? encoding)
    {
        int doctypeEnd = Math.Max(read.DoctypeEnd - read.Start, 0);
        encoding ??= read.DeclaresUnknownEncoding ? Encoding.UTF8 : null;
        if (encoding is null)
        {
            return Encode(document, read.Encoding, doctypeEnd);
        }

        byte[] declared = Encoding.UTF8.GetBytes(Declare(Encoding.UTF8.GetString(document.Span), encoding));
        return Encode(declared, DocumentEncoding.ToWrite(encoding), doctypeEnd == 0 ? 0 : doctypeEnd + declared.Length - document.Length);
    }

    private static string Declare(string document, Encoding encoding)
    {
        Match declared = Regex.Match(document, """\A<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return declared.Success ? $"{document[..declared.Groups["name"].Index]}{encoding.WebName}{document[(declared.Groups["name"].Index + declared.Groups["name"].Length)..]}"
            : document.StartsWith("<?xml", StringComparison.Ordinal) ? document.Insert(document.IndexOf("?>", StringComparison.Ordinal), $" encoding=\"{encoding.WebName}\"")
            : $"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n{document}";
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> text, DocumentEncoding encoding, int doctypeEnd)
    {
        byte[] mark = encoding.HasByteOrderMark ? encoding.Encoding.GetPreamble() : [];
        ReadOnlyMemory<byte> encoded = encoding.IsUtf8 ? text : DocumentEncoder.Encode(text.Span, encoding.Encoding, doctypeEnd);
        return mark.Length == 0 ? encoded : (byte[])[.. mark, .. encoded.Span];
    }
}
