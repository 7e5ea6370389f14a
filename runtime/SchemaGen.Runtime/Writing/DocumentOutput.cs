using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>Makes documents of root elements: what is around the root, and the encoding.</summary>
internal static class DocumentOutput
{
    /// <summary>A new document.</summary>
    public static ReadOnlyMemory<byte> Of(byte[] element, Encoding? encoding)
    {
        encoding ??= Encoding.UTF8;
        byte[] declaration = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n");
        return Encode([.. declaration, .. element], new DocumentEncoding(encoding, HasByteOrderMark: encoding is UnicodeEncoding or UTF32Encoding));
    }

    /// <summary>The document as it was read.</summary>
    public static ReadOnlyMemory<byte> Unchanged(DocumentText document) =>
        !document.Text.Original.IsEmpty ? document.Text.Original : document.Text.Bytes.AsMemory(0, document.Text.End);

    /// <summary>The document that was read, with a root element that perhaps was changed.</summary>
    public static ReadOnlyMemory<byte> Around(DocumentText document, byte[] element, Encoding? encoding)
    {
        ElementEntry root = document.Elements[0];
        DocumentBytes text = document.Text;
        if (encoding is null && document.Bytes.AsSpan(root.Start..root.End).SequenceEqual(element))
        {
            return Unchanged(document);
        }

        byte[] whole = [.. text.Bytes.AsSpan(text.Start..root.Start), .. element, .. text.Bytes.AsSpan(root.End..text.End)];
        return encoding is null
            ? Encode(whole, text.Encoding)
            : Encode(Encoding.UTF8.GetBytes(Declare(Encoding.UTF8.GetString(whole), encoding)), new DocumentEncoding(encoding, encoding is UnicodeEncoding or UTF32Encoding));
    }

    private static string Declare(string document, Encoding encoding)
    {
        Match declared = Regex.Match(document, """\A<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return declared.Success ? $"{document[..declared.Groups["name"].Index]}{encoding.WebName}{document[(declared.Groups["name"].Index + declared.Groups["name"].Length)..]}"
            : document.StartsWith("<?xml", StringComparison.Ordinal) ? document.Insert(document.IndexOf("?>", StringComparison.Ordinal), $" encoding=\"{encoding.WebName}\"")
            : $"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\"?>\n{document}";
    }

    private static ReadOnlyMemory<byte> Encode(byte[] text, DocumentEncoding encoding)
    {
        byte[] mark = encoding.HasByteOrderMark ? encoding.Encoding.GetPreamble() : [];
        if (encoding.IsUtf8)
        {
            return mark.Length == 0 ? text : (byte[])[.. mark, .. text];
        }

        Encoding writing = (Encoding)encoding.Encoding.Clone();
        writing.EncoderFallback = new CharacterReferenceFallback();
        return (byte[])[.. mark, .. writing.GetBytes(Encoding.UTF8.GetString(text))];
    }
}
