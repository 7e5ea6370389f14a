namespace SchemaGen.Storage.Images;

/// <summary>User-mode Linux's copy-on-write format, version 2, which names its backing image without a format.</summary>
internal sealed class CowReader() : HeaderReader(ImageFormat.Cow)
{
    private const int NameOffset = 8;
    private const int NameLength = 1024;
    private const int HeaderLength = 1048;
    private const int LastFieldEnd = 1044;

    public override bool Recognises(ImageBytes image) => image.Has("OOOM"u8);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.ReadHeader(HeaderLength, LastFieldEnd);
        BigEndianFields header = new(bytes);
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        ImageInfo info = Start(image) with { VirtualSize = Sectors.RoundDown(header.U64(1036)) };
        return header.U32(4) == 2
            ? info.WithBacking(bytes.Slice(NameOffset, NameLength)).With(Check(header))
            : info with { Error = ProbeError.Unsupported($"version {header.U32(4)} of cow is not known") };
    }

    private static ProbeError? Check(BigEndianFields header) =>
        header.U64(1036) > long.MaxValue ? ProbeError.BadHeader("size", "is beyond 2^63") : null;
}
