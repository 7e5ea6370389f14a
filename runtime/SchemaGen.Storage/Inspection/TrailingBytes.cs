using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The bytes after an image in its file, for formats that record their end.</summary>
internal static class TrailingBytes
{
    private const int VdiHeaderLength = 512;

    /// <summary>The number of bytes after the image; null if the format does not record its end.</summary>
    public static long? Of(ImageBytes image, ImageInfo info) => info switch
    {
        { Format: ImageFormat.Vdi } => OfVdi(image),
        { Format: ImageFormat.Vpc, Variant: "dynamic" } => OfVhdDynamic(image),
        { Format: ImageFormat.Vpc, Variant: "fixed", VirtualSize: { } size } => OfVhdFixed(image, size),
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
    private static long? OfVhdDynamic(ImageBytes image) =>
        image.Length > VhdFooter.Length && image.Read(0, VhdFooter.Length).SequenceEqual(VhdFooter.ReadLast(image)) ? 0 : VhdFooter.Length;

    /// <summary>Between the disk and the footer. A part of a cylinder there is the end of the disk for programs that do not go by its geometry.</summary>
    private static long? OfVhdFixed(ImageBytes image, ulong size)
    {
        ulong end = VhdFooter.LastSector(image);
        VhdFooter footer = new(VhdFooter.ReadLast(image));
        bool isPartOfCylinder = footer.CurrentSize == end && end - Math.Min(end, size) < footer.CylinderSize;
        return size >= end || isPartOfCylinder ? 0 : (long)(end - size);
    }
}
