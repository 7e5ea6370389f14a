namespace SchemaGen.Storage.Images;

/// <summary>An image with one table, whose numbers are the places of blocks: VDI, VHD, parallels.</summary>
internal sealed record BlockTableLayout : ImageLayout
{
    /// <summary>The table; null where blocks lie behind <see cref="GrowthStart"/> whatever it says.</summary>
    public NumberTable? Table { get; init; }

    /// <summary>The bytes that a number counts.</summary>
    public ulong Unit { get; init; } = Sectors.Size;

    /// <summary>The length of a block in the file, in bytes.</summary>
    public required ulong BlockLength { get; init; }

    /// <summary>Where QEMU puts the first block, in bytes. Further ones it puts behind the last.</summary>
    public required ulong GrowthStart { get; init; }

    /// <summary>The parts that are not the disk's: a name, where it is, and how long it is.</summary>
    public required IReadOnlyList<(string Name, ulong Start, ulong Length)> Structures { get; init; }

    public override LayoutReport Check(ImageBytes image, long limit)
    {
        StructureMap map = new();
        foreach ((string name, ulong start, ulong length) in Structures)
        {
            map.Add(name, start, length);
        }

        if (map.FindOverlap() is { } overlap)
        {
            return new LayoutReport(overlap);
        }

        if (Table is not { } table)
        {
            return Judge(map, GrowthStart, GrowthStart);
        }

        if (table.Length > (ulong)limit || image.Survey(table) is not { } survey)
        {
            return new LayoutReport(Unread: $"a table of blocks of {table.Length} bytes");
        }

        ulong first = survey.Used == 0 ? GrowthStart : Math.Min(survey.Least * Unit, GrowthStart);
        ulong next = survey.Used == 0 ? GrowthStart : Math.Max((survey.Greatest * Unit) + BlockLength, GrowthStart);
        if (map.End <= first)
        {
            return new LayoutReport { DataStart = first };
        }

        string? hit = null;
        bool isRead = ForEach(image, table, number =>
        {
            hit = map.Find(number * Unit, BlockLength) is { } part ? $"a block at {number * Unit} lies over {part}" : null;
            return hit is null;
        });
        return hit is not null ? new LayoutReport(hit)
            : isRead ? Judge(map, next, first)
            : new LayoutReport(Unread: $"a table of blocks of {table.Length} bytes");
    }

    private static LayoutReport Judge(StructureMap map, ulong growthStart, ulong dataStart) =>
        new(map.Find(growthStart, ulong.MaxValue) is { } part ? $"{part} lies where QEMU puts the next block, at {growthStart}" : null) { DataStart = dataStart };
}
