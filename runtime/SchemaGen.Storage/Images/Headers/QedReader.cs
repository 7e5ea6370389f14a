namespace SchemaGen.Storage.Images;

/// <summary>QEMU enhanced disk (QEMU's <c>docs/interop/qed_spec.txt</c>).</summary>
internal sealed class QedReader() : HeaderReader(ImageFormat.Qed)
{
    private const int HeaderLength = 64;

    /// <summary>The number of second-level tables that QEMU caches (<c>MAX_L2_CACHE_SIZE</c>).</summary>
    private const ulong CachedTables = 50;
    private const ulong HasBacking = 1;
    private const ulong NeedsCheck = 2;
    private const ulong BackingIsRaw = 4;

    public override bool Recognises(ImageBytes image) => image.Has("QED\0"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        LittleEndianFields header = new(image.Read(0, HeaderLength));
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        ulong features = header.U64(16);
        ImageInfo info = Start(image) with
        {
            VirtualSize = Sectors.RoundDown(header.U64(48)),
            Features = (features & NeedsCheck) != 0 ? ImageFeatures.Dirty : ImageFeatures.None,
        };
        if ((Check(header) ?? CheckTable(header, (ulong)image.Length)) is { } error)
        {
            return info with { Error = error };
        }

        info = WithTables(info, header) with { ClusterSize = header.U32(4) };
        return (features & HasBacking) != 0 ? ReadBacking(image, info, header) : info;
    }

    /// <summary>Adds the first table, and those of the second level that QEMU keeps in memory, which are as long.</summary>
    private static ImageInfo WithTables(ImageInfo info, LittleEndianFields header)
    {
        ulong length = (ulong)header.U32(4) * header.U32(8);
        UInt128 covered = (UInt128)(length / 8) * header.U32(4);
        ulong kept = (ulong)UInt128.Min((header.U64(48) + covered - 1) / covered, CachedTables);
        return info with { Tables = [new ImageTable("table_size", header.U64(40), length, length)], BufferBytes = kept * length };
    }

    private static ImageInfo ReadBacking(ImageBytes image, ImageInfo info, LittleEndianFields header)
    {
        uint offset = header.U32(56);
        uint length = header.U32(60);
        ulong end = (ulong)header.U32(4) * header.U32(12);
        if (length > ImageNames.MaxBackingLength)
        {
            return info with { Error = ProbeError.BadHeader("backing_filename_size", $"is {length}; a name has at most {ImageNames.MaxBackingLength} bytes") };
        }

        // QEMU and libvirt take an empty name for none.
        if ((length > 0 && offset < HeaderLength) || (ulong)offset + length > end)
        {
            return info with { Error = ProbeError.BadHeader("backing_filename_offset", $"is {offset}; the name stands in the header's clusters") };
        }

        ReadOnlySpan<byte> name = image.Read(offset, (int)length);
        bool isRaw = (header.U64(16) & BackingIsRaw) != 0;
        return name.Length == length
            ? info.WithBacking(name) with { BackingFormat = isRaw ? ImageFormat.Raw.Name() : null }
            : info with { Error = ProbeError.BadHeader("backing_filename_offset", $"is {offset}; the file ends before the name does") };
    }

    private static ProbeError? Check(LittleEndianFields header)
    {
        uint clusterSize = header.U32(4);
        uint tableClusters = header.U32(8);
        ulong unknown = header.U64(16) & ~(HasBacking | NeedsCheck | BackingIsRaw);
        ulong size = header.U64(48);
        return true switch
        {
            _ when unknown != 0 => ProbeError.Unsupported($"the features 0x{unknown:X} of qed are not known"),
            _ when !Sectors.IsPowerOfTwo(clusterSize, 1 << 12, 1 << 26) =>
                ProbeError.BadHeader("cluster_size", $"is {clusterSize}; it must be a power of two from 4 KiB to 64 MiB"),

            // The format allows 1, but QEMU wants a table to end in another cluster than it begins in.
            _ when !Sectors.IsPowerOfTwo(tableClusters, 2, 16) => ProbeError.BadHeader("table_size", $"is {tableClusters}; it must be a power of two from 2 to 16"),
            _ when header.U32(12) == 0 => ProbeError.BadHeader("header_size", "is 0"),
            _ when size % Sectors.Size != 0 || size > MaxSize(clusterSize, tableClusters) =>
                ProbeError.BadHeader("image_size", $"is {size}, which is not a size that the tables can hold in whole sectors"),
            _ => null,
        };
    }

    /// <summary>The first table stands in clusters of its own, behind the header and within the file.</summary>
    private static ProbeError? CheckTable(LittleEndianFields header, ulong fileLength)
    {
        ulong clusterSize = header.U32(4);
        ulong offset = header.U64(40);
        ulong lastCluster = (header.U32(8) - 1) * clusterSize;
        ulong end = fileLength & ~(clusterSize - 1);
        return offset % clusterSize != 0 || offset < header.U32(12) * clusterSize || end <= lastCluster || offset >= end - lastCluster
            ? ProbeError.BadHeader("l1_table_offset", $"is {offset}, where no table can be")
            : null;
    }

    /// <summary>The number of bytes that two levels of tables cover, at most 2^63 - 1.</summary>
    private static ulong MaxSize(uint clusterSize, uint tableClusters)
    {
        UInt128 entries = (UInt128)clusterSize * tableClusters / 8;
        return (ulong)UInt128.Min(entries * entries * clusterSize, long.MaxValue);
    }
}
