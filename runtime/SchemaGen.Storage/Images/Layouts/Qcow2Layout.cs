using System.Numerics;

namespace SchemaGen.Storage.Images;

/// <summary>
/// A qcow2 image: a table of the first level leads to others, whose numbers are the places of clusters. QEMU does not write over header and tables, but writes into
/// tables and clusters that are marked as used once, wherever they are. Of others it writes a copy, and counts the old ones as free. It puts new ones where the
/// reference counts have room.
/// </summary>
/// <param name="Table">The table of the first level.</param>
/// <param name="ClusterSize">The length of a cluster in bytes.</param>
/// <param name="EntryLength">The length of an entry of the second level in bytes: 8, or 16 with subclusters.</param>
internal sealed record Qcow2Layout(NumberTable Table, ulong ClusterSize, int EntryLength) : ImageLayout
{
    private const ulong PlaceMask = 0x00FF_FFFF_FFFF_FE00;
    private const ulong ReservedInL1 = 0x7F00_0000_0000_0000;
    private const ulong ReservedInL2 = 0x3F00_0000_0000_0000;

    private const ulong Compressed = 1UL << 62;

    /// <summary>The bits of a compressed entry that are its place, and not the number of its sectors.</summary>
    private ulong CompressedPlaceMask => (1UL << (70 - BitOperations.Log2(ClusterSize))) - 1;

    public override LayoutReport Check(ImageBytes image, long limit)
    {
        if (image.Survey(Table) is not { } survey)
        {
            return new LayoutReport(Unread: "an L1 table");
        }

        if (survey.Used == 0)
        {
            return new LayoutReport();
        }

        if ((survey.Bits & (ReservedInL1 | ((ClusterSize - 1) & PlaceMask))) != 0)
        {
            return new LayoutReport("an L1 entry names a place where no cluster begins");
        }

        SortedSet<ulong> tables = [];
        string unread = $"L2 tables of {survey.Used * ClusterSize} bytes";
        bool isRead = survey.Used * ClusterSize <= (ulong)limit && ForEach(image, Table, entry => tables.Add(entry & PlaceMask) || true);
        return true switch
        {
            _ when !isRead => new LayoutReport(Unread: unread),

            // QEMU aborts where such an entry is marked as used once.
            _ when tables.Contains(0) => new LayoutReport("an L1 entry has flags, but no place"),
            _ when tables.Max >= (ulong)image.Length => Beyond("an L2 table", tables.Max),
            _ => CheckClusters(image, [.. tables], unread),
        };
    }

    private LayoutReport CheckClusters(ImageBytes image, ulong[] tables, string unread)
    {
        NumberTable first = new(tables[0], ClusterSize / (uint)EntryLength, EntryLength, IsBigEndian: true)
        {
            PlaceMask = PlaceMask,
            OtherKind = Compressed,
            OtherPlaceMask = CompressedPlaceMask,
        };
        return image.Survey(first, tables[1..]) switch
        {
            null => new LayoutReport(Unread: unread),
            { Bits: var bits } when (bits & ReservedInL2) != 0 => new LayoutReport("an L2 entry has bits that mean nothing, which hide its place"),
            { Greatest: var last } when last >= (ulong)image.Length => Beyond("a cluster", last),
            _ => new LayoutReport(),
        };
    }
}
