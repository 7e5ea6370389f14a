using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>What follows an image in its file, for formats that say where they end.</summary>
internal static class TrailingBytes
{
    private const int VdiHeaderLength = 512;

    /// <summary>How many bytes follow; null where the format does not say.</summary>
    public static long? Of(ImageBytes image, ImageInfo info) => info switch
    {
        { Format: ImageFormat.Vdi } => OfVdi(image),
        { Format: ImageFormat.Vpc, Variant: "dynamic" } => OfVhd(image),
        { Format: ImageFormat.Vpc, Variant: "fixed", VirtualSize: { } size } => image.Length - VhdFooter.Length - (long)Math.Min(size, long.MaxValue / 2) is > 0 and long more ? more : 0,
        _ => null,
    };

    /// <summary>Behind the last block that is allocated. A count that is too high would hide what follows: then all behind the header does.</summary>
    private static long? OfVdi(ImageBytes image)
    {
        LittleEndianFields header = new(image.Read(0, VdiHeaderLength));
        if (header.Length < VdiHeaderLength)
        {
            return null;
        }

        uint blocks = header.U32(388) <= header.U32(384) ? header.U32(388) : 0;
        return Math.Max(0, image.Length - (header.U32(344) + ((long)blocks * header.U32(376))));
    }

    /// <summary>Behind the footer, whose copy is in front.</summary>
    private static long? OfVhd(ImageBytes image)
    {
        ReadOnlySpan<byte> front = image.Read(0, VhdFooter.Length);
        return image.Length >= 2 * VhdFooter.Length && front.SequenceEqual(image.Read((ulong)image.Length - VhdFooter.Length, VhdFooter.Length)) ? 0 : VhdFooter.Length;
    }
}
