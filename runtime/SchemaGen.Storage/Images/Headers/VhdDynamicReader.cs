namespace SchemaGen.Storage.Images;

/// <summary>A dynamic or differencing VHD: a copy of the footer in front, and the header that it leads to.</summary>
internal sealed class VhdDynamicReader() : HeaderReader(ImageFormat.Vpc)
{
    private const int DynamicHeaderLength = 1024;
    private const ulong EntryLength = 4;

    public override bool Recognises(ImageBytes image) => image.Has(VhdFooter.Magic);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.Read(0, VhdFooter.Length);
        if (bytes.Length < VhdFooter.Length)
        {
            return Truncated(image);
        }

        VhdFooter footer = new(bytes);
        ImageInfo info = Start(image) with { VirtualSize = footer.Size, Variant = Variant(footer.Type) };
        if (footer.FirstLie() is { } lie)
        {
            return info with { Error = lie };
        }

        return footer.Type == VhdFooter.Fixed
            ? info with { Error = new ProbeError(ProbeErrorCode.Ambiguous, "the footer is in front and says that the image is fixed: QEMU takes the image for a dynamic one, others read the disk") }
            : ReadDynamic(image, info, footer);
    }

    private static ImageInfo ReadDynamic(ImageBytes image, ImageInfo info, VhdFooter footer)
    {
        ReadOnlySpan<byte> bytes = image.Read(footer.DataOffset, DynamicHeaderLength);
        if (bytes.Length < DynamicHeaderLength || !bytes.StartsWith("cxsparse"u8))
        {
            return info with { Error = ProbeError.BadHeader("data_offset", $"is {footer.DataOffset}, where the dynamic header is not") };
        }

        BigEndianFields header = new(bytes);
        uint blockSize = header.U32(32);
        uint blocks = header.U32(28);
        ulong table = header.U64(16);
        info = info with { ClusterSize = blockSize };
        return true switch
        {
            _ when !Sectors.IsPowerOfTwo(blockSize, Sectors.Size, 1U << 31) =>
                info with { Error = ProbeError.BadHeader("block_size", $"is {blockSize}; it must be a power of two of at least 512") },
            _ when (ulong)blocks * blockSize < footer.Size =>
                info with { Error = ProbeError.BadHeader("max_table_entries", $"is {blocks}, too small for the size {footer.Size}") },
            _ when blocks > int.MaxValue / 4 => info with { Error = ProbeError.BadHeader("max_table_entries", $"is {blocks}, too large a table") },
            _ when table < VhdFooter.Length || table > (ulong)image.Length || blocks * 4UL > (ulong)image.Length - table =>
                info with { Error = ProbeError.BadHeader("table_offset", $"is {table}, where no table of {blocks} entries can be") },
            _ when footer.Type == VhdFooter.Differencing =>
                info with { Error = ProbeError.Unsupported("the image is a differencing disk; its parent is not followed") },
            _ => WithTable(info, footer, table, blocks),
        };
    }

    private static ImageInfo WithTable(ImageInfo info, VhdFooter footer, ulong table, uint blocks)
    {
        ulong blockSize = info.ClusterSize!.Value;
        ulong needed = (footer.Size + blockSize - 1) / blockSize;
        ulong bitmap = Sectors.RoundUp((blockSize / Sectors.Size + 7) / 8);
        return info with
        {
            Tables = [new ImageTable("max_table_entries", table, blocks * EntryLength, needed * EntryLength)],
            Layout = new BlockTableLayout
            {
                Table = new NumberTable(table, blocks, (int)EntryLength, IsBigEndian: true, LastNone: null, FirstNone: uint.MaxValue),
                Blocks = needed,
                NeedsWholeBlocks = true,
                BlockLength = bitmap + blockSize,
                GrowthStart = Sectors.RoundUp(table + (blocks * EntryLength)),
                Structures =
                [
                    ("the copy of the footer", 0, VhdFooter.Length), ("the dynamic header", footer.DataOffset, DynamicHeaderLength), ("the block table", table, blocks * EntryLength),
                ],
            },
        };
    }

    private static string? Variant(uint type) => type switch
    {
        VhdFooter.Dynamic => "dynamic",
        VhdFooter.Differencing => "differencing",
        _ => null,
    };
}
