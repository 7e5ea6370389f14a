namespace SchemaGen.Storage.Images;

/// <summary>LUKS version 1: a header, and from the payload's offset on the encrypted disk.</summary>
internal sealed class LuksReader() : HeaderReader(ImageFormat.Luks)
{
    private const int VersionOffset = 6;

    public static ReadOnlySpan<byte> Magic => [(byte)'L', (byte)'U', (byte)'K', (byte)'S', 0xBA, 0xBE];

    /// <summary>The version after the magic at an offset; null without the magic.</summary>
    public static int? VersionOf(ImageBytes image, ulong offset = 0)
    {
        BigEndianFields start = new(image.Read(offset, VersionOffset + 2));
        return start.Length == VersionOffset + 2 && image.Has(offset, Magic) ? start.U16(VersionOffset) : null;
    }

    public override bool Recognises(ImageBytes image) => VersionOf(image) is not (null or Luks2Reader.Version);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.Read(0, LuksHeader.Length);
        ImageInfo info = Start(image) with { Encryption = ImageEncryption.Luks };
        if (VersionOf(image) != 1)
        {
            return info with { Error = ProbeError.Unsupported($"version {VersionOf(image)} of luks is not known") };
        }

        if (bytes.Length < LuksHeader.Length)
        {
            return Truncated(image) with { Encryption = ImageEncryption.Luks };
        }

        LuksHeader header = new(bytes);
        if (header.FirstLie() is { } lie)
        {
            return info with { Error = lie };
        }

        ulong payload = header.PayloadOffset * (ulong)Sectors.Size;
        return payload <= (ulong)image.Length
            ? info with { VirtualSize = Sectors.RoundUp((ulong)image.Length) - payload }
            : info with { Error = ProbeError.BadHeader("payload-offset", $"is {header.PayloadOffset}, beyond the end of the file") };
    }
}
