namespace SchemaGen.Storage.Images;

/// <summary>A qcow image: a table of the first level leads to others, whose numbers are the places of clusters. QEMU puts new ones at the end of the file.</summary>
/// <param name="Table">The table of the first level.</param>
/// <param name="TableEntries">How many clusters a table of the second level has.</param>
/// <param name="ClusterSize">The length of a cluster in bytes.</param>
internal sealed record QcowLayout(NumberTable Table, ulong TableEntries, ulong ClusterSize) : ImageLayout
{
    private const ulong HeaderLength = 48;
    private const int EntryLength = 8;

    /// <summary>Marks a compressed cluster, which is never written over.</summary>
    private const ulong CompressedFlag = 1UL << 63;

    private ulong TableLength => TableEntries * EntryLength;

    private string Unread => $"L2 tables for {Table.Count * TableEntries} clusters";

    public override LayoutReport Check(ImageBytes image, long limit)
    {
        NumberSurvey? survey = Table.Length <= (ulong)limit ? image.Survey(Table) : null;
        StructureMap map = new();
        map.Add("the header", 0, HeaderLength);
        map.Add("the L1 table", Table.Offset, Table.Length);
        HashSet<ulong> tables = [];
        string? problem = map.FindOverlap();
        bool isRead = problem is null && survey is not null && (survey.Used == 0 || ForEach(image, Table, table =>
        {
            problem = map.Find(table, TableLength) is { } part ? $"an L2 table at {table} lies over {part}"
                : table > (ulong)image.Length || TableLength > (ulong)image.Length - table ? $"an L2 table at {table} is not in the file"
                : null;
            tables.Add(table);
            return problem is null && (ulong)tables.Count * TableLength <= (ulong)limit;
        }));
        if (problem is not null || !isRead || (ulong)tables.Count * TableLength > (ulong)limit)
        {
            return problem is null ? new LayoutReport(Unread: Unread) : new LayoutReport(problem);
        }

        foreach (ulong table in tables)
        {
            map.Add("an L2 table", table, TableLength);
        }

        // Numbers that are read across two others would be small ones.
        if (map.FindOverlap() is { } overlap)
        {
            return new LayoutReport(overlap);
        }

        foreach (ulong table in tables)
        {
            isRead = ForEach(image, new NumberTable(table, TableEntries, EntryLength, IsBigEndian: true), cluster =>
            {
                problem = (cluster & CompressedFlag) == 0 && map.Find(cluster, ClusterSize) is { } part ? $"a cluster at {cluster} lies over {part}"
                    : (cluster & CompressedFlag) == 0 && cluster >= (ulong)image.Length ? Beyond("a cluster", cluster).Problem
                    : null;
                return problem is null;
            });
            if (problem is not null || !isRead)
            {
                return problem is null ? new LayoutReport(Unread: Unread) : new LayoutReport(problem);
            }
        }

        return new LayoutReport();
    }
}
