namespace SchemaGen.Storage.Images;

/// <summary>
/// The table of refcount blocks of a qcow2 image. QEMU searches the blocks for free clusters: one full block that the table names very often takes hours, and a block
/// beyond the end of the file makes the file as long.
/// </summary>
internal static class RefcountTable
{
    private const int EntryLength = 8;
    private const ulong ReservedBits = 511;

    /// <summary>What is wrong with the table.</summary>
    /// <param name="image">The image, whose header is sound.</param>
    /// <param name="isRead">Whether the table could be read; a stream may not show it any more.</param>
    /// <returns>Null if nothing was found.</returns>
    public static string? FindProblem(ImageBytes image, out bool isRead)
    {
        Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
        ulong clusterSize = 1UL << (int)header.ClusterBits;
        NumberTable table = new(header.RefcountTableOffset, header.RefcountTableClusters * clusterSize / EntryLength, EntryLength, IsBigEndian: true);
        NumberSurvey? survey = image.Survey(table);
        isRead = survey is not null;
        return survey switch
        {
            null or { Used: 0 } => null,
            _ when (survey.Bits & (clusterSize - 1) & ~ReservedBits) != 0 => "a refcount block is at a place where no cluster begins",
            _ when (survey.Greatest & ~ReservedBits) >= (ulong)image.Length => $"the refcount block at {survey.Greatest & ~ReservedBits} is not in the file, which QEMU makes so long",
            { IsAscending: true } => null,
            _ => FindRepeated(image, table, ref isRead),
        };
    }

    /// <summary>Blocks are mostly in the order of the table. Where they are not, they are compared.</summary>
    private static string? FindRepeated(ImageBytes image, NumberTable table, ref bool isRead)
    {
        ReadOnlySpan<byte> bytes = image.Read(table.Offset, (int)table.Length);
        isRead = (ulong)bytes.Length == table.Length || table.Offset + (ulong)bytes.Length == (ulong)image.Length;
        HashSet<ulong> blocks = [];
        for (int at = 0; at + EntryLength <= bytes.Length && isRead; at += EntryLength)
        {
            ulong block = table.NumberAt(bytes[at..]) & ~ReservedBits;
            if (block != 0 && !blocks.Add(block))
            {
                return $"the refcount block at {block} is named more than once";
            }
        }

        return null;
    }
}
