namespace SchemaGen.Storage.Images;

/// <summary>VMware ESX's older sparse extent, called COWD after its magic.</summary>
internal sealed class VmdkCowdReader() : VmdkExtentReader
{
    private const int HeaderLength = 40;
    private const ulong EntryLength = 4;
    private const uint MaxTables = 32 << 20;

    /// <summary>The entries of a table of the second level. QEMU keeps the sectors that it covers in 32 bits, and divides by them.</summary>
    private const uint TableEntries = 4096;
    private const uint MaxGranularity = uint.MaxValue / TableEntries;

    public override bool Recognises(ImageBytes image) => image.Has("COWD"u8);

    public override ImageInfo ReadExtent(ImageBytes image)
    {
        LittleEndianFields header = new(image.Read(0, HeaderLength));
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        uint grain = header.U32(16);
        ImageInfo info = Start(image) with
        {
            VirtualSize = (ulong)header.U32(12) * Sectors.Size,
            ClusterSize = (ulong)grain * Sectors.Size,
            Variant = "vmfsSparse",
        };
        return true switch
        {
            _ when header.U32(4) != 1 => info with { Error = ProbeError.Unsupported($"version {header.U32(4)} of COWD is not known") },
            _ when !Sectors.IsPowerOfTwo(grain, 1, MaxGranularity) =>
                info with { Error = ProbeError.BadHeader("granularity", $"is {grain}; it must be a power of two from 1 to {MaxGranularity} sectors") },
            _ when header.U32(24) > MaxTables => info with { Error = ProbeError.BadHeader("l1dir_size", $"is {header.U32(24)}, too large a table") },
            _ => (info with { Tables = [Directory(header)], BufferBytes = (ulong)grain * Sectors.Size, Layout = Layout(header, image) }).WithoutDescriptor(image),
        };
    }

    private static VmdkLayout Layout(LittleEndianFields header, ImageBytes image) => new()
    {
        Directory = header.U32(20) * (ulong)Sectors.Size,
        Tables = Math.Min(Directory(header).Needed / EntryLength, header.U32(24)),
        TableEntries = TableEntries,
        Grain = header.U32(16),
        TextEnd = VmdkDescription.EndOfText(image),
    };

    private static ImageTable Directory(LittleEndianFields header)
    {
        ulong covered = (ulong)header.U32(16) * TableEntries;
        return new ImageTable("l1dir_size", header.U32(20) * (ulong)Sectors.Size, header.U32(24) * EntryLength, (header.U32(12) + covered - 1) / covered * EntryLength);
    }
}
