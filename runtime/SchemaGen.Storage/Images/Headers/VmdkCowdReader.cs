namespace SchemaGen.Storage.Images;

/// <summary>VMware ESX's older sparse extent, called COWD after its magic.</summary>
internal sealed class VmdkCowdReader() : HeaderReader(ImageFormat.Vmdk)
{
    private const int HeaderLength = 40;

    public override bool Recognises(ImageBytes image) => image.Has("COWD"u8);

    public override ImageInfo Read(ImageBytes image)
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
            _ when grain is 0 or > 0x200000 => info with { Error = ProbeError.BadHeader("granularity", $"is {grain}, which is no size of a grain in sectors") },
            _ => info.WithoutDescriptor(image),
        };
    }
}
