namespace SchemaGen.Storage.Images;

/// <summary>
/// A sparse extent of a VMDK: a directory leads to tables, whose numbers are the sectors of grains. QEMU writes into the tables of the directory and of its copy, and
/// puts new grains at the end of the file. Where the directory has no table, QEMU writes to the start of the file. It never writes over a compressed grain.
/// </summary>
internal sealed record VmdkLayout : ImageLayout
{
    private const int EntryLength = 4;

    // On the first write of a session QEMU reads so much from the descriptor's place, puts a new CID into it and writes all of it back, whatever the header says of its length.
    private const ulong RewrittenDescriptor = 20 * Sectors.Size;

    /// <summary>The place of the directory, in bytes.</summary>
    public required ulong Directory { get; init; }

    /// <summary>The place of the copy of the directory, in bytes; null without one.</summary>
    public ulong? Copy { get; init; }

    /// <summary>The number of tables that the disk needs.</summary>
    public required ulong Tables { get; init; }

    /// <summary>The number of grains per table.</summary>
    public required uint TableEntries { get; init; }

    /// <summary>The length of a grain in sectors.</summary>
    public required ulong Grain { get; init; }

    /// <summary>The end of the descriptive text, in bytes. It begins with the second sector.</summary>
    public required ulong TextEnd { get; init; }

    /// <summary>Whether grains are compressed.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Whether QEMU refuses to open it for writing, as it does version 3 without compression.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the number 1 stands for a grain of zeros.</summary>
    public bool HasZeroGrains { get; init; }

    /// <summary>Whether the header at the end of the file counts.</summary>
    public bool HasFooter { get; init; }

    private ulong TableLength => (ulong)TableEntries * EntryLength;

    private string Unread => $"grain tables of {Tables * TableLength} bytes";

    public override LayoutReport Check(ImageBytes image, long limit)
    {
        ulong? copy = Copy == Directory ? null : Copy;
        StructureMap map = new();
        map.Add("the header", 0, Sectors.Size);
        map.Add("the descriptor with the sectors that QEMU rewrites behind it", Sectors.Size, TextEnd <= Sectors.Size ? 0 : Math.Max(TextEnd - Sectors.Size, RewrittenDescriptor));
        map.Add("the grain directory", Directory, Tables * EntryLength);
        map.Add("the copy of the grain directory", copy ?? 0, copy is null ? 0 : Tables * EntryLength);
        if (map.FindOverlap() is { } overlap)
        {
            return new LayoutReport(overlap);
        }

        NumberSurvey? directory = Tables * EntryLength <= (ulong)limit ? image.Survey(ListOf(Directory)) : null;
        NumberSurvey? second = copy is { } place && directory is not null ? image.Survey(ListOf(place)) : null;
        if (directory is null || (copy is not null && second is null))
        {
            return new LayoutReport(Unread: $"a grain directory of {Tables * EntryLength} bytes");
        }

        bool hasGaps = directory.Used < Tables;
        if ((hasGaps && (!IsCompressed || Grain == 1)) || second?.Used < Tables)
        {
            return new LayoutReport("the grain directory has an entry without a table: QEMU writes what belongs there over the header");
        }

        return CheckTables(image, limit, map, directory, second) with
        {
            Note = IsReadOnly ? "QEMU opens its version for reading alone. Convert it before a guest writes to it"
                : HasFooter || hasGaps ? "it is written as a stream: QEMU puts what a guest writes over its header or behind its footer, where the next start looks for one. Convert it before a guest writes to it"
                : null,
        };
    }

    private NumberTable ListOf(ulong offset) => new(offset, Tables, EntryLength, IsBigEndian: false);

    private LayoutReport CheckTables(ImageBytes image, long limit, StructureMap map, NumberSurvey directory, NumberSurvey? second)
    {
        // Ordinary tools put all tables side by side and everything else of the image in front of all grains.
        (ulong start, ulong length) = HullOf(directory);
        (ulong otherStart, ulong otherLength) = second is null ? (start, length) : HullOf(second);
        bool areApart = map.Find(start, length) is null && map.Find(otherStart, otherLength) is null
            && (start == otherStart || start + length <= otherStart || otherStart + otherLength <= start);
        bool areInFile = Math.Max(start + length, otherStart + otherLength) <= Sectors.RoundUp((ulong)image.Length);
        if (IsCompressed && areApart && areInFile)
        {
            return new LayoutReport();
        }

        if (areApart && areInFile && length <= (ulong)limit)
        {
            ulong end = Math.Max(map.End, Math.Max(start + length, otherStart + otherLength));
            NumberSurvey? grains = image.Survey(GrainsOf(start, length / EntryLength));
            if (grains is null || grains.Used == 0 || grains.Least * Sectors.Size >= end)
            {
                return grains is null ? new LayoutReport(Unread: Unread)
                    : grains.Greatest * Sectors.Size >= (ulong)image.Length ? Beyond("a grain", grains.Greatest * Sectors.Size)
                    : new LayoutReport { DataStart = end };
            }
        }

        return Tables * (IsCompressed ? EntryLength : TableLength) <= (ulong)limit ? CheckEach(image, map, directory, second) : new LayoutReport(Unread: Unread);
    }

    /// <summary>Checks table by table, and grain by grain.</summary>
    private LayoutReport CheckEach(ImageBytes image, StructureMap map, NumberSurvey directory, NumberSurvey? second)
    {
        HashSet<ulong> tables = [];
        string? problem = null;
        foreach (NumberSurvey list in (NumberSurvey[])[directory, .. second is null ? [] : (NumberSurvey[])[second]])
        {
            bool isRead = ForEach(image, list.Table, sector =>
            {
                ulong table = sector * Sectors.Size;
                problem = map.Find(table, TableLength) is { } part ? $"a grain table at {table} lies over {part}"
                    : table + TableLength > Sectors.RoundUp((ulong)image.Length) ? $"a grain table at {table} is not in the file"
                    : null;
                _ = list == directory ? tables.Add(table) : true;
                return problem is null;
            });
            if (problem is not null || !isRead)
            {
                return problem is null ? new LayoutReport(Unread: Unread) : new LayoutReport(problem);
            }
        }

        return IsCompressed ? new LayoutReport() : CheckGrains(image, map, directory, second, tables);
    }

    private LayoutReport CheckGrains(ImageBytes image, StructureMap map, NumberSurvey directory, NumberSurvey? second, HashSet<ulong> tables)
    {
        foreach (NumberSurvey? list in (NumberSurvey?[])[directory, second])
        {
            _ = list is not null && ForEach(image, list.Table, sector =>
            {
                map.Add("a grain table", sector * Sectors.Size, TableLength);
                return true;
            });
        }

        foreach (ulong table in tables)
        {
            string? problem = null;
            bool isRead = ForEach(image, GrainsOf(table, TableEntries), sector =>
            {
                problem = map.Find(sector * Sectors.Size, Grain * Sectors.Size) is { } part ? $"a grain at {sector * Sectors.Size} lies over {part}"
                    : sector * Sectors.Size >= (ulong)image.Length ? Beyond("a grain", sector * Sectors.Size).Problem
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

    /// <summary>The range from the first table to the end of the last.</summary>
    private (ulong Start, ulong Length) HullOf(NumberSurvey directory) => directory.Used == 0
        ? (0, 0)
        : (directory.Least * Sectors.Size, ((directory.Greatest - directory.Least) * Sectors.Size) + TableLength);

    private NumberTable GrainsOf(ulong offset, ulong count) => new(offset, count, EntryLength, IsBigEndian: false, LastNone: HasZeroGrains ? 1UL : 0);
}
