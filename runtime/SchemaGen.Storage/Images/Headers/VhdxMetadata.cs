namespace SchemaGen.Storage.Images;

/// <summary>The facts in the metadata region of a VHDX.</summary>
internal readonly record struct VhdxMetadata(ulong Size, uint BlockSize, uint Flags, uint SectorSize)
{
    private const int TableLength = 64 << 10;

    // Tables have five entries, and room for two thousand.
    private const int UsualLength = 4096;
    private const int EntryLength = 32;
    private const int MaxEntries = 2047;
    private const uint Required = 4;
    private static readonly Guid FileParameters = new("CAA16737-FA36-4D43-B3B6-33F0AA44E76B");
    private static readonly Guid VirtualDiskSize = new("2FA54224-CD1B-4876-B211-5DBED83BF4B8");
    private static readonly Guid LogicalSectorSize = new("8141BF1D-A96F-4709-BA47-F233A8FAAB5F");
    private static readonly Guid PhysicalSectorSize = new("CDA348C7-445D-4471-9CC9-E9885251C556");
    private static readonly Guid Page83 = new("BECA12AB-B2E6-4523-93EF-C309E000C746");
    private static readonly Guid ParentLocator = new("A8D35F2D-B30B-454D-ABF7-D3D84834AB0C");

    /// <summary>The items that QEMU knows; all but the last must be there.</summary>
    private static readonly Guid[] Known = [FileParameters, VirtualDiskSize, LogicalSectorSize, PhysicalSectorSize, Page83, ParentLocator];

    /// <summary>Whether there is an item that names a parent.</summary>
    public bool HasParentLocator { get; private init; }

    /// <summary>Why QEMU refuses the items; null if it does not.</summary>
    public ProbeError? Error { get; private init; }

    /// <summary>Reads the region at an offset.</summary>
    public static VhdxMetadata Read(ImageBytes image, ulong offset)
    {
        ReadOnlySpan<byte> bytes = image.Read(offset, UsualLength);
        if (bytes.Length < UsualLength || !bytes.StartsWith("metadata"u8) || (ulong)image.Length < TableLength || offset > (ulong)image.Length - TableLength)
        {
            return Wrong("is not valid");
        }

        int count = new LittleEndianFields(bytes).U16(10);
        if (count > MaxEntries)
        {
            return Wrong($"has {count} items; it must have at most {MaxEntries}");
        }

        int length = EntryLength + (count * EntryLength);
        bytes = length > bytes.Length ? image.Read(offset, length) : bytes;
        return bytes.Length < length ? Wrong("is not valid") : Read(image, offset, bytes, count);
    }

    private static VhdxMetadata Wrong(string problem) => new() { Error = ProbeError.BadHeader("metadata", problem) };

    private static VhdxMetadata Read(ImageBytes image, ulong offset, ReadOnlySpan<byte> bytes, int count)
    {
        VhdxMetadata metadata = default;
        LittleEndianFields table = new(bytes);
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            int entry = EntryLength + (i * EntryLength);
            Guid id = new(bytes.Slice(entry, 16));
            int known = Array.IndexOf(Known, id);
            if (known < 0 && (table.U32(entry + 24) & Required) != 0)
            {
                return new VhdxMetadata { Error = ProbeError.Unsupported($"the item {id} of vhdx, which must be known, is not") };
            }

            if (known >= 0 && (found & (1 << known)) != 0)
            {
                return Wrong("has an item twice");
            }

            found |= known < 0 ? 0 : 1 << known;
            int size = id == FileParameters || id == VirtualDiskSize ? 8 : id == LogicalSectorSize ? 4 : 0;
            LittleEndianFields value = new(image.Read(offset + table.U32(entry + 16), size));
            if (value.Length < size || table.U32(entry + 20) < size)
            {
                return Wrong("has an item that is too short");
            }

            metadata = true switch
            {
                _ when size == 0 => metadata,
                _ when id == FileParameters => metadata with { BlockSize = value.U32(0), Flags = value.U32(4) },
                _ when id == VirtualDiskSize => metadata with { Size = value.U64(0) },
                _ => metadata with { SectorSize = value.U32(0) },
            };
        }

        int required = (1 << (Known.Length - 1)) - 1;
        return (found & required) == required
            ? metadata with { HasParentLocator = found != required }
            : Wrong("lacks one of the five items that an image must have");
    }
}
