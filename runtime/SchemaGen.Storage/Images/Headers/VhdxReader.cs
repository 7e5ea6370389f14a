namespace SchemaGen.Storage.Images;

/// <summary>
/// Hyper-V's format (MS-VHDX): of two copies of the header the newer valid one counts, of the region tables the first valid one; the
/// metadata region holds the facts.
/// </summary>
internal sealed class VhdxReader() : HeaderReader(ImageFormat.Vhdx)
{
    private const ulong MaxSize = 64UL << 40;
    private const uint HasParent = 2;

    public override bool Recognises(ImageBytes image) => image.Has("vhdxfile"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        ImageInfo info = Start(image);
        if (VhdxHeader.Read(image) is not { } header)
        {
            return info with { Error = ProbeError.BadHeader("header", "is not valid in either copy") };
        }

        info = info with { Features = header.HasLog ? ImageFeatures.Dirty : ImageFeatures.None };
        if (VhdxRegions.FindMetadata(image) is not ulong metadata)
        {
            return info with { Error = ProbeError.BadHeader("region table", "is not valid in either copy, or names no metadata") };
        }

        return VhdxMetadata.TryRead(image, metadata, out VhdxMetadata facts)
            ? info with { VirtualSize = facts.Size, ClusterSize = facts.BlockSize, Variant = Variant(facts.Flags), Error = Check(facts) }
            : info with { Error = ProbeError.BadHeader("metadata", "is not valid, or lacks the sizes") };
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
        _ => null,
    };
}
