namespace SchemaGen.Storage.Images;

/// <summary>
/// An Apple disk image: what it is stands in a trailer of 512 bytes at the end. QEMU takes it wherever it begins in the last two sectors, whatever its
/// version (<c>dmg_find_koly_offset</c>); a file that ends within a sector counts as one that goes on to the end of it.
/// </summary>
internal sealed class DmgReader() : HeaderReader(ImageFormat.Dmg)
{
    private const int TrailerLength = 512;
    private const int FirstStart = TrailerLength + Sector - 1;
    private const int Sector = (int)Sectors.Size;

    private static ReadOnlySpan<byte> Magic => "koly"u8;

    public override bool Recognises(ImageBytes image) => Find(image) is not null;

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields trailer = Find(image) is { } offset ? new(image.Read(offset, TrailerLength)) : default;
        if (trailer.Length < TrailerLength)
        {
            return Truncated(image);
        }

        // QEMU reads each resource of a fork as a whole, and keeps the fields of its chunks. The text that images have in place of a fork it bounds itself.
        ulong sectors = trailer.U64(492);
        ulong fork = Math.Min(trailer.U64(48), (ulong)image.Length);
        return sectors <= long.MaxValue / Sectors.Size
            ? Start(image) with { VirtualSize = sectors * Sectors.Size, BufferBytes = 2 * fork }
            : Start(image) with { Error = ProbeError.BadHeader("SectorCount", $"is {sectors}, beyond 2^63 bytes") };
    }

    private static ulong? Find(ImageBytes image)
    {
        if (image.Length < TrailerLength)
        {
            return null;
        }

        ulong end = Sectors.RoundUp((ulong)image.Length);
        ulong first = end - Math.Min(end, FirstStart);
        int found = image.Read(first, Sector - 1 + Magic.Length).IndexOf(Magic);
        return found < 0 ? null : first + (ulong)found;
    }
}
