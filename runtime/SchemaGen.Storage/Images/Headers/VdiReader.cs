namespace SchemaGen.Storage.Images;

/// <summary>VirtualBox's format, version 1.1. Differencing images have a parent that only VirtualBox's own registry names.</summary>
internal sealed class VdiReader() : HeaderReader(ImageFormat.Vdi)
{
    private const int HeaderLength = 512;
    private const int LastFieldEnd = 456;
    private const uint Version = 0x00010001;
    private const uint Dynamic = 1;
    private const uint Static = 2;
    private const ulong MaxBlocks = 0x1FFFFF80;
    private const ulong EntryLength = 4;

    public override bool Recognises(ImageBytes image) => image.Has(64, [0x7F, 0x10, 0xDA, 0xBE]);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.ReadHeader(HeaderLength, LastFieldEnd);
        LittleEndianFields header = new(bytes);
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        if (header.U32(68) != Version)
        {
            return Start(image) with { Error = ProbeError.Unsupported($"version {header.U32(68) >> 16}.{header.U32(68) & 0xFFFF} of vdi is not known") };
        }

        ImageInfo info = Start(image) with
        {
            VirtualSize = header.U64(368) <= long.MaxValue ? Sectors.RoundUp(header.U64(368)) : null,
            ClusterSize = header.U32(376),
            Variant = header.U32(76) == Static ? "static" : "dynamic",
        };
        info = info.With(Check(header)).With(Parent(bytes));
        return info.Error is null ? info with { Tables = [BlockTable(header)], Layout = Layout(header) } : info;
    }

    private static ImageTable BlockTable(LittleEndianFields header) =>
        new("blocks_in_image", header.U32(340), header.U32(384) * EntryLength, BlocksOf(header) * EntryLength);

    private static ulong BlocksOf(LittleEndianFields header) => (header.U64(368) + header.U32(376) - 1) / header.U32(376);

    /// <summary>Blocks are numbered from the first on. The two highest numbers stand for a block that was never written or was discarded.</summary>
    private static BlockTableLayout Layout(LittleEndianFields header) => new()
    {
        Table = new NumberTable(header.U32(340), BlocksOf(header), (int)EntryLength, IsBigEndian: false, LastNone: null, FirstNone: uint.MaxValue - 1),
        Blocks = BlocksOf(header),
        Base = header.U32(344),
        Unit = header.U32(376),
        BlockLength = header.U32(376),
        GrowthStart = header.U32(344),
        NextBlock = header.U32(344) + ((ulong)header.U32(388) * header.U32(376)),
        Structures = [("the header", 0, HeaderLength), ("the block map", header.U32(340), header.U32(384) * EntryLength)],
    };

    private static ProbeError? Check(LittleEndianFields header)
    {
        uint type = header.U32(76);
        ulong size = header.U64(368);
        uint blockSize = header.U32(376);
        uint blocks = header.U32(384);
        return true switch
        {
            _ when type is not (Dynamic or Static) => ProbeError.Unsupported($"the image type {type} of vdi is not followed"),
            _ when header.U32(360) != Sectors.Size => ProbeError.BadHeader("sector_size", $"is {header.U32(360)}; it must be {Sectors.Size}"),
            _ when blockSize != 1 << 20 => ProbeError.BadHeader("block_size", $"is {blockSize}; it must be 1 MiB"),
            _ when header.U32(340) % Sectors.Size != 0 => ProbeError.BadHeader("offset_bmap", $"is {header.U32(340)}, not a multiple of {Sectors.Size}"),
            _ when header.U32(344) % Sectors.Size != 0 => ProbeError.BadHeader("offset_data", $"is {header.U32(344)}, not a multiple of {Sectors.Size}"),
            _ when size > MaxBlocks * blockSize => ProbeError.BadHeader("disk_size", $"is {size}, beyond {MaxBlocks} blocks"),
            _ when blocks > MaxBlocks || size > (ulong)blocks * blockSize => ProbeError.BadHeader("blocks_in_image", $"is {blocks}, which does not fit the size {size}"),
            _ => null,
        };
    }

    private static ProbeError? Parent(ReadOnlySpan<byte> bytes) => bytes.Slice(424, 32).ContainsAnyExcept((byte)0)
        ? ProbeError.Unsupported("the image is a differencing disk; its parent is known to VirtualBox alone")
        : null;
}
