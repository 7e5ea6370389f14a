using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The partition table of a disk: master boot record, or GUID partition table (UEFI 2.10, chapter 5).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">What is unusual about it; null if nothing is.</param>
internal readonly record struct PartitionTable(PartitionTableKind Kind, string? Problem)
{
    private const int SectorLength = 512;
    private const int FirstEntry = 446;
    private const int EntryLength = 16;
    private const int Entries = 4;
    private const byte Protective = 0xEE;

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
        if (sector.Length < SectorLength || sector[510] != 0x55 || sector[511] != 0xAA)
        {
            return default;
        }

        int used = 0;
        int protective = -1;
        LittleEndianFields fields = new(sector);
        for (int i = 0; i < Entries; i++)
        {
            int entry = FirstEntry + (i * EntryLength);
            if (fields.U8(entry) is not (0 or 0x80))
            {
                // Code, or the fields of a file system, stand where the entries would be.
                return new PartitionTable(PartitionTableKind.BootSector, null);
            }

            used += fields.U8(entry + 4) != 0 ? 1 : 0;
            protective = fields.U8(entry + 4) == Protective ? i : protective;
        }

        return (used, protective) switch
        {
            (0, _) => new PartitionTable(PartitionTableKind.BootSector, null),
            (_, < 0) => new PartitionTable(PartitionTableKind.Mbr, null),
            _ => new PartitionTable(PartitionTableKind.Gpt, ProblemOf(image, fields, used, FirstEntry + (protective * EntryLength))),
        };
    }

    private static string? ProblemOf(ImageBytes image, LittleEndianFields fields, int used, int entry) => true switch
    {
        _ when used > 1 => "it has further partitions for programs that do not know GPT",
        _ when fields.U32(entry + 8) != 1 => "the protective partition does not begin with the second sector",
        _ when !image.Has(SectorLength, "EFI PART"u8) && !image.Has(8 * SectorLength, "EFI PART"u8) => "the table behind the protective partition is missing",
        _ => null,
    };
}
