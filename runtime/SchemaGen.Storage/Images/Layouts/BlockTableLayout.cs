namespace SchemaGen.Storage.Images;

/// <summary>An image with one table, whose numbers are the places of blocks: VDI, VHD, parallels.</summary>
internal sealed record BlockTableLayout : ImageLayout
{
    /// <summary>The table.</summary>
    public required NumberTable Table { get; init; }

    /// <summary>The place of the number 0, in bytes.</summary>
    public ulong Base { get; init; }

    /// <summary>The bytes that a number counts.</summary>
    public ulong Unit { get; init; } = Sectors.Size;

    /// <summary>The length of a block in the file, in bytes.</summary>
    public required ulong BlockLength { get; init; }

    /// <summary>Where QEMU puts the first block, in bytes. Further ones it puts behind the last.</summary>
    public required ulong GrowthStart { get; init; }

    /// <summary>The parts that are not the disk's: a name, where it is, and how long it is.</summary>
    public required IReadOnlyList<(string Name, ulong Start, ulong Length)> Structures { get; init; }

    private string Unread => $"a table of blocks of {Table.Length} bytes";

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

        if (Table.Length > (ulong)limit || image.Survey(Table) is not { } survey)
        {
            return new LayoutReport(Unread: Unread);
        }

        ulong first = survey.Used == 0 ? GrowthStart : Math.Min(PlaceOf(survey.Least), GrowthStart);
        ulong next = survey.Used == 0 ? GrowthStart : Math.Max(PlaceOf(survey.Greatest) + BlockLength, GrowthStart);
        if (survey.Used > 0 && PlaceOf(survey.Greatest) >= (ulong)image.Length)
        {
            return Beyond("a block", PlaceOf(survey.Greatest));
        }

        if (map.End <= first)
        {
            return new LayoutReport { DataStart = first };
        }

        string? hit = null;
        bool isRead = ForEach(image, Table, number =>
        {
            hit = map.Find(PlaceOf(number), BlockLength) is { } part ? $"a block at {PlaceOf(number)} lies over {part}" : null;
            return hit is null;
        });
        return hit is not null ? new LayoutReport(hit)
            : isRead ? Judge(map, next, first)
            : new LayoutReport(Unread: Unread);
    }

    private ulong PlaceOf(ulong number) => Base + (number * Unit);

    private static LayoutReport Judge(StructureMap map, ulong growthStart, ulong dataStart) =>
        new(map.Find(growthStart, ulong.MaxValue) is { } part ? $"{part} lies where QEMU puts the next block, at {growthStart}" : null) { DataStart = dataStart };
}
