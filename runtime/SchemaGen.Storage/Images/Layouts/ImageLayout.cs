namespace SchemaGen.Storage.Images;

/// <summary>
/// Where an image has its header and tables, and where the content of the disk. QEMU writes what the guest writes to the places that the tables name, and for some
/// formats does not look if the header or a table is there: the guest then writes a header of its own, which QEMU obeys on the next start.
/// </summary>
internal abstract record ImageLayout
{
    /// <summary>Looks for content that lies over the header or a table, or will.</summary>
    /// <param name="image">The image.</param>
    /// <param name="limit">How many bytes of tables may be read.</param>
    public abstract LayoutReport Check(ImageBytes image, long limit);

    /// <summary>The problem of content beyond the end of the file.</summary>
    protected static LayoutReport Beyond(string what, ulong place) => new($"{what} at {place} is not in the file, which QEMU makes so long");

    /// <summary>Does something with the numbers of a table that stand for something, while that wants more.</summary>
    /// <returns>Whether the table was read, to its end or as far as was wanted; a stream may not show it any more.</returns>
    protected static bool ForEach(ImageBytes image, NumberTable table, Func<ulong, bool> wantsMore)
    {
        const int PageLength = 64 << 10;
        for (ulong at = table.Offset; at < table.End; at += PageLength)
        {
            int length = (int)Math.Min(table.End - at, PageLength);
            ReadOnlySpan<byte> page = image.Read(at, length);
            if (page.Length < length && at + (uint)page.Length < (ulong)image.Length)
            {
                return false;
            }

            for (int i = 0; i + table.Width <= page.Length; i += table.Width)
            {
                ulong number = table.NumberAt(page[i..]);
                if (table.IsUsed(number) && !wantsMore(number))
                {
                    return true;
                }
            }
        }

        return true;
    }
}
