namespace SchemaGen.Storage.Images;

/// <summary>The facts in the metadata region of a VHDX.</summary>
internal readonly record struct VhdxMetadata(ulong Size, uint BlockSize, uint Flags, uint SectorSize)
{
    private const int TableLength = 64 << 10;

    // Tables have five entries, and room for two thousand.
    private const int UsualLength = 4096;
    private const int EntryLength = 32;
    private const int MaxEntries = 2047;
    private static readonly Guid FileParameters = new("CAA16737-FA36-4D43-B3B6-33F0AA44E76B");
    private static readonly Guid VirtualDiskSize = new("2FA54224-CD1B-4876-B211-5DBED83BF4B8");
    private static readonly Guid LogicalSectorSize = new("8141BF1D-A96F-4709-BA47-F233A8FAAB5F");

    /// <summary>Reads the region at an offset.</summary>
    /// <returns>Whether it has the three facts.</returns>
    public static bool TryRead(ImageBytes image, ulong offset, out VhdxMetadata metadata)
    {
        metadata = default;
        ReadOnlySpan<byte> bytes = image.Read(offset, UsualLength);
        if (bytes.Length < UsualLength || !bytes.StartsWith("metadata"u8) || (ulong)image.Length < TableLength || offset > (ulong)image.Length - TableLength)
        {
            return false;
        }

        int count = Math.Min(new LittleEndianFields(bytes).U16(10), (ushort)MaxEntries);
        int length = EntryLength + (count * EntryLength);
        bytes = length > bytes.Length ? image.Read(offset, length) : bytes;
        if (bytes.Length < length)
        {
            return false;
        }

        LittleEndianFields table = new(bytes);
        for (int i = 0; i < count; i++)
        {
            int entry = EntryLength + (i * EntryLength);
            Guid id = new(bytes.Slice(entry, 16));
            int size = id == FileParameters || id == VirtualDiskSize ? 8 : id == LogicalSectorSize ? 4 : 0;
            if (size == 0 || table.U32(entry + 20) < size)
            {
                continue;
            }

            LittleEndianFields value = new(image.Read(offset + table.U32(entry + 16), size));
            metadata = true switch
            {
                _ when value.Length < size => metadata,
                _ when id == FileParameters => metadata with { BlockSize = value.U32(0), Flags = value.U32(4) },
                _ when id == VirtualDiskSize => metadata with { Size = value.U64(0) },
                _ => metadata with { SectorSize = value.U32(0) },
            };
        }

        return metadata is { BlockSize: not 0, SectorSize: not 0 };
    }
}
