namespace SchemaGen.Storage.Images;

/// <summary>An Apple disk image: what it is stands in the last 512 bytes.</summary>
internal sealed class DmgReader() : HeaderReader(ImageFormat.Dmg)
{
    private const int TrailerLength = 512;

    public override bool Recognises(ImageBytes image) => image.Length >= TrailerLength && image.Has(Offset(image), [.. "koly"u8, 0, 0, 0, 4, 0, 0, 2, 0]);

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields trailer = new(image.Read(Offset(image), TrailerLength));
        if (trailer.Length < TrailerLength)
        {
            return Truncated(image);
        }

        ulong sectors = trailer.U64(492);
        return sectors <= long.MaxValue / Sectors.Size
            ? Start(image) with { VirtualSize = sectors * Sectors.Size }
            : Start(image) with { Error = ProbeError.BadHeader("SectorCount", $"is {sectors}, beyond 2^63 bytes") };
    }

    private static ulong Offset(ImageBytes image) => (ulong)image.Length - TrailerLength;
}
