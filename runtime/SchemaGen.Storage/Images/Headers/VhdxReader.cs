namespace SchemaGen.Storage.Images;

/// <summary>
/// Hyper-V's format (MS-VHDX): of two copies of the header the newer valid one counts; the region table leads to the metadata, which
/// hold the facts.
/// </summary>
internal sealed class VhdxReader() : HeaderReader(ImageFormat.Vhdx)
{
    private const ulong MaxSize = 64UL << 40;
    private const uint HasParent = 2;
    private const ulong EntryLength = 8;
    private const ulong SectorsPerChunk = 1 << 23;
    private const ulong StateMask = 7;
    private const ulong FullyPresent = 6;
    private const ulong PlaceUnit = 1 << 20;

    public override bool Recognises(ImageBytes image) => image.Has("vhdxfile"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        ImageInfo info = Start(image);
        if (VhdxHeader.Read(image) is not { } header)
        {
            return info with { Error = ProbeError.BadHeader("header", "is not valid in either copy, or the copies differ") };
        }

        info = info with { Features = header.HasLog ? ImageFeatures.Dirty : ImageFeatures.None };
        if (header.FirstLie() is { } lie)
        {
            return info with { Error = lie };
        }

        VhdxRegions regions = VhdxRegions.Read(image, header);
        if (regions.Error is not null)
        {
            return info with { Error = regions.Error };
        }

        // A stream shows the table before the metadata that say how much of it is used.
        NumberTable whole = Entries(regions, regions.BlockTableLength / EntryLength);
        _ = image.IsPassing ? image.Survey(whole) : null;
        VhdxMetadata facts = VhdxMetadata.Read(image, regions.Metadata);
        if (facts.Error is not null)
        {
            return info with { Error = facts.Error };
        }

        info = info with { VirtualSize = facts.Size, ClusterSize = facts.BlockSize, Variant = Variant(facts.Flags), Error = Check(facts) };
        return info.Error is null ? WithTable(info, regions, facts, image.IsPassing ? whole : Entries(regions, EntryCount(facts))) : info;
    }

    private static ImageInfo WithTable(ImageInfo info, VhdxRegions regions, VhdxMetadata facts, NumberTable entries)
    {
        ulong needed = EntryCount(facts) * EntryLength;
        return needed > regions.BlockTableLength
            ? info with { Error = ProbeError.BadHeader("BAT", $"has {regions.BlockTableLength} bytes, too few for the size {facts.Size}") }
            : info with { Tables = [new ImageTable("BAT", regions.BlockTable, regions.BlockTableLength, needed)], Layout = Layout(info, regions, facts, entries) };
    }

    private static NumberTable Entries(VhdxRegions regions, ulong count) =>
        new(regions.BlockTable, count, (int)EntryLength, IsBigEndian: false) { KindMask = StateMask, Kind = FullyPresent };

    /// <summary>QEMU looks at the blocks that are fully present when it opens an image, and refuses those over another part or beyond the end of the file.</summary>
    private static BlockTableLayout Layout(ImageInfo info, VhdxRegions regions, VhdxMetadata facts, NumberTable entries) => new()
    {
        Table = entries,
        Blocks = EntryCount(facts),
        PlaceMask = ~PlaceUnit + 1,
        Unit = 1,
        BlockLength = facts.BlockSize,
        GrowthStart = ((ulong)info.FileSize!.Value + PlaceUnit - 1) & (~PlaceUnit + 1),
        NeedsWholeBlocks = true,
        Structures = regions.Structures,
    };

    /// <summary>The entries of the blocks, and after each chunk of them one for a bitmap (MS-VHDX, section 2.5).</summary>
    private static ulong EntryCount(VhdxMetadata facts)
    {
        ulong blocks = (facts.Size + facts.BlockSize - 1) / facts.BlockSize;
        ulong chunk = SectorsPerChunk * facts.SectorSize / facts.BlockSize;
        return blocks == 0 ? 0 : blocks + ((blocks - 1) / chunk);
    }

    private static string Variant(uint flags) => (flags & HasParent) != 0 ? "differencing" : (flags & 1) != 0 ? "fixed" : "dynamic";

    private static ProbeError? Check(VhdxMetadata facts) => true switch
    {
        _ when !Sectors.IsPowerOfTwo(facts.BlockSize, 1 << 20, 256 << 20) =>
            ProbeError.BadHeader("BlockSize", $"is {facts.BlockSize}; it must be a power of two from 1 MiB to 256 MiB"),
        _ when facts.SectorSize is not (512 or 4096) => ProbeError.BadHeader("LogicalSectorSize", $"is {facts.SectorSize}; it must be 512 or 4096"),
        _ when facts.Size > MaxSize || facts.Size % facts.SectorSize != 0 =>
            ProbeError.BadHeader("VirtualDiskSize", $"is {facts.Size}; it must be whole sectors up to 64 TiB"),
        _ when (facts.Flags & HasParent) != 0 => ProbeError.Unsupported("the image is a differencing disk; its parent is not followed"),
        _ when facts.HasParentLocator => ProbeError.BadHeader("metadata", "says where a parent is, but not that there is one"),
        _ => null,
    };
}
