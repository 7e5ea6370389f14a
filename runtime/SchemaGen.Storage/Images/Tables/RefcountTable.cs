namespace SchemaGen.Storage.Images;

/// <summary>
/// The table of refcount blocks of a qcow2 image. QEMU searches the blocks for free clusters: one full block that the table names very often takes hours, and a block
/// beyond the end of the file makes the file as long. So do counts of clusters that the file does not have: the next cluster goes behind them.
/// </summary>
internal static class RefcountTable
{
    private const int EntryLength = 8;

    /// <summary>The part of the table that is kept of a stream, in bytes: blocks for 4 TiB in clusters of 64 KiB.</summary>
    private const int KeptLength = 16 << 10;

    /// <summary>The distance after the end of the file in which clusters may count as used, in bytes: those that a killed process was about to write.</summary>
    private const ulong Slack = 64 << 20;

    /// <summary>Finds a problem in the table.</summary>
    /// <param name="image">The image, whose header is sound.</param>
    /// <param name="isRead">Whether the table could be read; a stream may not show it any more.</param>
    /// <returns>Null if nothing was found.</returns>
    public static string? FindProblem(ImageBytes image, out bool isRead)
    {
        Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
        ulong clusterSize = 1UL << (int)header.ClusterBits;
        NumberTable table = new(header.RefcountTableOffset, header.RefcountTableClusters * clusterSize / EntryLength, EntryLength, IsBigEndian: true);

        // A stream shows its start only to those who ask before it comes.
        ReadOnlySpan<byte> kept = image.IsPassing ? image.Read(table.Offset, (int)Math.Min(table.Length, KeptLength)) : [];
        NumberSurvey? survey = image.Survey(table);
        isRead = survey is not null;
        return survey switch
        {
            null or { Used: 0 } => null,
            _ when (survey.Bits & (clusterSize - 1)) != 0 => "a refcount block is at a place where no cluster begins",
            _ when survey.Greatest >= (ulong)image.Length => $"the refcount block at {survey.Greatest} is not in the file, which QEMU makes so long",
            _ => (survey.IsAscending ? null : FindRepeated(image, table, ref isRead)) ?? FindCountsBeyond(image, header, table, survey, kept, ref isRead),
        };
    }

    /// <summary>Blocks are mostly in the order of the table. Where they are not, they are compared.</summary>
    private static string? FindRepeated(ImageBytes image, NumberTable table, ref bool isRead)
    {
        ReadOnlySpan<byte> bytes = image.Read(table.Offset, (int)table.Length);
        isRead = (ulong)bytes.Length == table.Length || table.Offset + (ulong)bytes.Length == (ulong)image.Length;
        HashSet<ulong> blocks = [];
        ulong again = isRead ? BlocksIn(table, bytes).Find(block => !blocks.Add(block)) : 0;
        return again == 0 ? null : $"the refcount block at {again} is named more than once";
    }

    /// <summary>The last block is the one that may count clusters behind the end of the file. In a stream, whose end is not known yet, that may be any of them.</summary>
    private static string? FindCountsBeyond(ImageBytes image, Qcow2Header header, NumberTable table, NumberSurvey survey, ReadOnlySpan<byte> kept, ref bool isRead)
    {
        ulong perBlock = (8UL << (int)header.ClusterBits) >> (int)header.RefcountOrder;
        ulong clusters = ((ulong)image.Length + Slack) >> (int)header.ClusterBits;
        ulong first = (survey.LastPlace - table.Offset) / EntryLength * perBlock;
        ulong block = survey.Last;
        ulong[] blocks = image.IsPassing && survey.IsAscending ? [.. BlocksIn(table, kept)] : [block];
        if (!image.IsPassing && (first >= clusters || first + perBlock <= clusters))
        {
            return first >= clusters ? Beyond(first) : null;
        }

        NumberTable counts = new(blocks is [] ? 0 : blocks[0], (1UL << (int)header.ClusterBits) / EntryLength, EntryLength, IsBigEndian: true);
        if (blocks is not [.., var last] || last != block || image.Survey(counts, blocks[1..]) is not { } found)
        {
            isRead = false;
            return null;
        }

        ulong cluster = found.LastPlace < block ? first : first + (((found.LastPlace - block) * 8) >> (int)header.RefcountOrder);
        return cluster >= clusters ? Beyond(cluster) : null;
    }

    private static string Beyond(ulong cluster) => $"cluster {cluster}, far beyond the end of the file, counts as used: QEMU puts the next one behind it";

    private static List<ulong> BlocksIn(NumberTable table, ReadOnlySpan<byte> entries)
    {
        List<ulong> blocks = [];
        for (int at = 0; at + EntryLength <= entries.Length; at += EntryLength)
        {
            ulong number = table.NumberAt(entries[at..]);
            if (table.IsUsed(number))
            {
                blocks.Add(number);
            }
        }

        return blocks;
    }
}
