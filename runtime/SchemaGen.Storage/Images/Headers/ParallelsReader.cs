namespace SchemaGen.Storage.Images;

/// <summary>
/// Parallels' expandable image, which is also what is inside a ploop (QEMU's <c>docs/interop/parallels.txt</c>). The older of its two magics
/// has 32 bits for the number of sectors.
/// </summary>
internal sealed class ParallelsReader() : HeaderReader(ImageFormat.Parallels)
{
    private const int HeaderLength = 64;
    private const ulong EntryLength = 4;
    private const uint InUse = 0x746F6E59;

    public override bool Recognises(ImageBytes image) => image.Has("WithoutFreeSpace"u8) || image.Has("WithouFreSpacExt"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        LittleEndianFields header = new(image.Read(0, HeaderLength));
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        bool isExtended = image.Has("WithouFreSpacExt"u8);
        ulong sectors = isExtended ? header.U64(36) : header.U32(36);
        ImageInfo info = Start(image) with
        {
            VirtualSize = sectors <= long.MaxValue / Sectors.Size ? sectors * Sectors.Size : null,
            ClusterSize = (ulong)header.U32(28) * Sectors.Size,
            Variant = isExtended ? "WithouFreSpacExt" : "WithoutFreeSpace",
            Features = header.U32(44) == InUse ? ImageFeatures.Dirty : ImageFeatures.None,
        };
        info = info.With(Check(header, sectors));
        return info.Error is null ? ParallelsExtension.Add(image, info with { Tables = [BlockTable(header, sectors)], Layout = Layout(header, info, isExtended) }, header.U64(56)) : info;
    }

    private static ImageTable BlockTable(LittleEndianFields header, ulong sectors)
    {
        ulong needed = (sectors + header.U32(28) - 1) / header.U32(28);
        return new ImageTable("bat_entries", HeaderLength, header.U32(32) * EntryLength, needed * EntryLength);
    }

    /// <summary>
    /// Numbers count sectors, or clusters by the newer magic, where QEMU rounds the place of the next cluster down to a whole one. A place of 0 is the end of
    /// the table.
    /// </summary>
    private static BlockTableLayout Layout(LittleEndianFields header, ImageInfo info, bool isExtended)
    {
        ulong clusterSize = info.ClusterSize!.Value;
        ulong length = header.U32(32) * EntryLength;
        ulong unit = isExtended ? clusterSize : Sectors.Size;
        ulong start = header.U32(48) == 0 ? Sectors.RoundUp(HeaderLength + length) : header.U32(48) * (ulong)Sectors.Size;
        return new BlockTableLayout
        {
            Table = new NumberTable(HeaderLength, header.U32(32), (int)EntryLength, IsBigEndian: false),
            Blocks = header.U32(32),
            Unit = unit,
            BlockLength = clusterSize,
            GrowthStart = start / unit * unit,
            Structures = [("the header", 0, HeaderLength), ("the block table", HeaderLength, length), ("the extension", header.U64(56) * Sectors.Size, header.U64(56) == 0 ? 0 : clusterSize)],
        };
    }

    private static ProbeError? Check(LittleEndianFields header, ulong sectors)
    {
        uint track = header.U32(28);
        return true switch
        {
            _ when header.U32(16) != 2 => ProbeError.Unsupported($"version {header.U32(16)} of parallels is not known"),
            _ when track is 0 or > int.MaxValue / 513 => ProbeError.BadHeader("tracks", $"is {track}, which is no size of a cluster in sectors"),
            _ when header.U32(32) > int.MaxValue / 4 => ProbeError.BadHeader("bat_entries", $"is {header.U32(32)}, too large a table"),
            _ when sectors > long.MaxValue / Sectors.Size => ProbeError.BadHeader("nb_sectors", $"is {sectors}, beyond 2^63 bytes"),

            // QEMU asserts that a cluster that it allocates has an entry.
            _ when (ulong)header.U32(32) * track < sectors => ProbeError.BadHeader("bat_entries", $"is {header.U32(32)}, too few for {sectors} sectors"),
            _ => null,
        };
    }
}
