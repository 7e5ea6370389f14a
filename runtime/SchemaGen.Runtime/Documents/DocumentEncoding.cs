using System.Text;

namespace SchemaGen.Runtime.Documents;

/// <summary>The encoding of a document, and whether a byte order mark came first.</summary>
/// <param name="Encoding">The encoding; it refuses what it cannot decode or encode.</param>
/// <param name="HasByteOrderMark">Whether the document starts with a byte order mark.</param>
internal sealed record DocumentEncoding(Encoding Encoding, bool HasByteOrderMark)
{
    /// <summary>UTF-8 that is not checked: for what was checked already.</summary>
    public static DocumentEncoding Utf8 { get; } = new(Encoding.UTF8, HasByteOrderMark: false);

    /// <summary>UTF-8 after a byte order mark.</summary>
    public static DocumentEncoding Utf8WithMark { get; } = new(Encoding.UTF8, HasByteOrderMark: true);

    /// <summary>The encoding of a document that is not yet written: UTF-16 and UTF-32 get a byte order mark.</summary>
    public static DocumentEncoding ToWrite(Encoding encoding) => new(encoding, HasByteOrderMark: encoding is UnicodeEncoding or UTF32Encoding);

    /// <summary>Whether it is UTF-8.</summary>
    public bool IsUtf8 => Encoding.CodePage == Utf8.Encoding.CodePage;
}
