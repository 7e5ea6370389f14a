namespace SchemaGen.Storage.Images;

/// <summary>Bochs' growing image, both versions of its redolog header.</summary>
internal sealed class BochsReader() : HeaderReader(ImageFormat.Bochs)
{
    private const int HeaderLength = 512;
    private const int LastFieldEnd = 96;
    private const uint Version1 = 0x00010000;
    private const uint Version2 = 0x00020000;
    private const uint MaxCatalog = 1 << 20;
    private const uint MaxExtent = 8 << 20;

    public override bool Recognises(ImageBytes image) => image.Has("Bochs Virtual HD Image\0"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.ReadHeader(HeaderLength, LastFieldEnd);
        LittleEndianFields header = new(bytes);
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        uint version = header.U32(64);
        if (version is not (Version1 or Version2) || !bytes[32..].StartsWith("Redolog\0"u8) || !bytes[48..].StartsWith("Growing\0"u8))
        {
            return Start(image) with { Error = ProbeError.Unsupported($"version 0x{version:X8} of bochs, or its kind of image, is not known") };
        }

        ulong size = header.U64(version == Version1 ? 84 : 88);
        ImageInfo info = Start(image) with { VirtualSize = Sectors.RoundDown(size), ClusterSize = header.U32(80), Variant = "growing" };
        return info.With(Check(header, size));
    }

    private static ProbeError? Check(LittleEndianFields header, ulong size)
    {
        uint catalog = header.U32(72);
        uint extent = header.U32(80);
        return true switch
        {
            _ when catalog > MaxCatalog => ProbeError.BadHeader("catalog", $"is {catalog}; it must be at most {MaxCatalog}"),
            _ when !Sectors.IsPowerOfTwo(extent, Sectors.Size, MaxExtent) => ProbeError.BadHeader("extent", $"is {extent}; it must be a power of two from 512 to 8 MiB"),
            _ when size > (ulong)catalog * extent => ProbeError.BadHeader("disk", $"is {size}, beyond {catalog} extents"),
            _ => null,
        };
    }
}
