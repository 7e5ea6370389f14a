namespace SchemaGen.Storage.Images;

/// <summary>
/// A qcow2 image: a table of the first level leads to others, whose numbers are the places of clusters. QEMU does not write over header and tables, but writes into
/// tables and clusters that are marked as used once, wherever they are. It puts new ones where the reference counts have room.
/// </summary>
/// <param name="Table">The table of the first level.</param>
/// <param name="ClusterSize">The length of a cluster in bytes.</param>
/// <param name="EntryLength">The length of an entry of the second level in bytes: 8, or 16 with subclusters.</param>
internal sealed record Qcow2Layout(NumberTable Table, ulong ClusterSize, int EntryLength) : ImageLayout
{
    private const ulong PlaceMask = 0x00FF_FFFF_FFFF_FE00;
    private const ulong ReservedInL1 = 0x7F00_0000_0000_0000;
    private const ulong ReservedInL2 = 0x3F00_0000_0000_0000;

    /// <summary>The bits that tell a cluster that is used once from others and from compressed ones.</summary>
    private const ulong KindMask = 3UL << 62;
    private const ulong UsedOnce = 1UL << 63;

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
        tables.Remove(0);
        return true switch
        {
            _ when !isRead => new LayoutReport(Unread: unread),
            _ when tables.Count == 0 => new LayoutReport(),
            _ when tables.Max >= (ulong)image.Length => Beyond("an L2 table", tables.Max),
            _ => CheckClusters(image, [.. tables], unread),
        };
    }

    private LayoutReport CheckClusters(ImageBytes image, ulong[] tables, string unread)
    {
        NumberTable first = new(tables[0], ClusterSize / (uint)EntryLength, EntryLength, IsBigEndian: true) { KindMask = KindMask, Kind = UsedOnce };
        return image.Survey(first, tables[1..]) switch
        {
            null => new LayoutReport(Unread: unread),
            { Bits: var bits } when (bits & ReservedInL2) != 0 => new LayoutReport("an L2 entry has bits that mean nothing, which hide its place"),
            { Greatest: var last } when (last & PlaceMask) >= (ulong)image.Length => Beyond("a cluster", last & PlaceMask),
            _ => new LayoutReport(),
        };
    }
}
