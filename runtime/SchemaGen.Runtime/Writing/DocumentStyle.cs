using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>The style of a document's tags, which new tags follow.</summary>
/// <param name="Quote">The quotation mark of attributes.</param>
/// <param name="HasTightEmptyTags">Whether there is no white space before the end of empty-element tags.</param>
internal sealed record DocumentStyle(byte Quote, bool HasTightEmptyTags)
{
    /// <summary>The style of new documents.</summary>
    public static DocumentStyle Default { get; } = new((byte)'"', false);

    /// <summary>The style of a document, by its first attribute and its first empty-element tag.</summary>
    /// <param name="root">The text of the root element.</param>
    public static DocumentStyle Of(ReadOnlySpan<byte> root) =>
        new(FirstQuoteIn(root), root.IndexOf("/>"u8) is > 0 and int end ? !XmlCharacters.IsSpace(root[end - 1]) : Default.HasTightEmptyTags);

    private static byte FirstQuoteIn(ReadOnlySpan<byte> root)
    {
        while (root.IndexOf((byte)'=') is >= 0 and int sign)
        {
            root = root[(sign + 1)..];
            if (root is [(byte)'"' or (byte)'\'', ..])
            {
                return root[0];
            }
        }

        return Default.Quote;
    }
}
