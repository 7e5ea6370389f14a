namespace SchemaGen.Storage.Images;

/// <summary>An image with one table, whose numbers are the places of blocks: VDI, VHD, VHDX, parallels.</summary>
internal sealed record BlockTableLayout : ImageLayout
{
    /// <summary>The table as QEMU loads it.</summary>
    public required NumberTable Table { get; init; }

    /// <summary>The number of table entries that the disk needs; the rest is spare.</summary>
    public required ulong Blocks { get; init; }

    /// <summary>The bits of a number that are the place.</summary>
    public ulong PlaceMask { get; init; } = ulong.MaxValue;

    /// <summary>The place of the number 0, in bytes.</summary>
    public ulong Base { get; init; }

    /// <summary>The bytes that a number counts.</summary>
    public ulong Unit { get; init; } = Sectors.Size;

    /// <summary>The length of a block in the file, in bytes.</summary>
    public required ulong BlockLength { get; init; }

    /// <summary>The place of the first block that QEMU allocates, in bytes. Further blocks follow the last one.</summary>
    public required ulong GrowthStart { get; init; }

    /// <summary>The place of the next block according to the header, in bytes; 0 without such a field.</summary>
    public ulong NextBlock { get; init; }

    /// <summary>Whether QEMU refuses an image with a block that the file does not have to its end.</summary>
    public bool NeedsWholeBlocks { get; init; }

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
        ulong last = survey.Used == 0 ? 0 : PlaceOf(survey.Greatest);
        ulong next = survey.Used == 0 ? GrowthStart : Math.Max(last + BlockLength, GrowthStart);
        if (survey.Used > 0 && (last >= (ulong)image.Length || (NeedsWholeBlocks && last + BlockLength > Sectors.RoundUp((ulong)image.Length))))
        {
            return Beyond("a block", last);
        }

        // Behind the last block the file may be cut, or not be written yet.
        if (Math.Max(next, NextBlock) > (ulong)image.Length + BlockLength)
        {
            return Beyond("the next block", Math.Max(next, NextBlock));
        }

        if (map.End <= first)
        {
            return new LayoutReport { DataStart = first };
        }

        string? hit = null;
        bool isRead = ForEach(image, Table with { Count = Blocks }, number =>
        {
            hit = map.Find(PlaceOf(number), BlockLength) is { } part ? $"a block at {PlaceOf(number)} lies over {part}" : null;
            return hit is null;
        });
        return hit is not null ? new LayoutReport(hit)
            : isRead ? Judge(map, next, first)
            : new LayoutReport(Unread: Unread);
    }

    private ulong PlaceOf(ulong number) => Base + ((number & PlaceMask) * Unit);

    private static LayoutReport Judge(StructureMap map, ulong growthStart, ulong dataStart) =>
        new(map.Find(growthStart, ulong.MaxValue) is { } part ? $"{part} lies where QEMU puts the next block, at {growthStart}" : null) { DataStart = dataStart };
}
