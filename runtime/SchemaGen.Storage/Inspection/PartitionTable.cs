using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The partition table of a disk: master boot record, or GUID partition table (UEFI 2.10, chapter 5).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">What is unusual about it; null if nothing is.</param>
internal readonly record struct PartitionTable(PartitionTableKind Kind, string? Problem)
{
    private const int SectorLength = 512;
    private const int LargeSectorLength = 4096;
    private const int FirstEntry = 446;
    private const int EntryLength = 16;
    private const int Entries = 4;
    private const byte Protective = 0xEE;

    private static ReadOnlySpan<byte> GptMagic => "EFI PART"u8;

    /// <summary>The word for it.</summary>
    public string Word => Kind switch
    {
        PartitionTableKind.Gpt => "gpt",
        PartitionTableKind.Mbr => "mbr",
        PartitionTableKind.BootSector => "a boot sector without partitions",
        _ => "none",
    };

    /// <summary>Reads the table at the front of a disk.</summary>
    public static PartitionTable Read(ImageBytes image)
    {
        ReadOnlySpan<byte> sector = image.Read(0, SectorLength);
        bool hasGpt = image.Has(SectorLength, GptMagic);
        if (sector.Length < SectorLength || sector[510] != 0x55 || sector[511] != 0xAA)
        {
            return hasGpt ? new PartitionTable(PartitionTableKind.Gpt, "the protective partition is missing") : default;
        }

        // Without a boot sector nobody looks for a table in sectors of this size, and in a VHD or VDI the guest's second sector may lie there.
        hasGpt |= image.Has(LargeSectorLength, GptMagic);
        int used = 0;
        int protective = -1;
        byte? oddStatus = null;
        LittleEndianFields fields = new(sector);
        for (int i = 0; i < Entries; i++)
        {
            int entry = FirstEntry + (i * EntryLength);
            bool isOdd = fields.U8(entry) is not (0 or 0x80);
            oddStatus ??= isOdd ? fields.U8(entry) : null;
            used += !isOdd && fields.U8(entry + 4) != 0 ? 1 : 0;
            protective = !isOdd && fields.U8(entry + 4) == Protective ? i : protective;
        }

        return (used, protective) switch
        {
            // Code, or the fields of a file system, stand where the entries would be.
            (0, _) when !hasGpt => new PartitionTable(PartitionTableKind.BootSector, null),
            (0, _) => new PartitionTable(PartitionTableKind.Gpt, "the protective partition is missing"),
            (_, < 0) => new PartitionTable(PartitionTableKind.Mbr, StatusProblem(oddStatus) ?? (hasGpt ? "a GPT is there as well, without a protective partition" : null)),
            _ => new PartitionTable(PartitionTableKind.Gpt, StatusProblem(oddStatus) ?? ProblemOf(hasGpt, fields, used, FirstEntry + (protective * EntryLength))),
        };
    }

    // Linux takes such a table for none, other programs pass over the entry or take it.
    private static string? StatusProblem(byte? status) => status is { } odd ? $"an entry has the status 0x{odd:X2}; some programs then see no partitions" : null;

    private static string? ProblemOf(bool hasGpt, LittleEndianFields fields, int used, int entry) => true switch
    {
        _ when used > 1 => "it has further partitions for programs that do not know GPT",
        _ when fields.U32(entry + 8) != 1 => "the protective partition does not begin with the second sector",
        _ when !hasGpt => "the table behind the protective partition is missing",
        _ => null,
    };
}
