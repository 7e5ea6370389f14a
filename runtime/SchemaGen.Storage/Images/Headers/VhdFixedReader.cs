namespace SchemaGen.Storage.Images;

/// <summary>
/// A fixed VHD: the disk as it is, and a footer after it. Old programs wrote 511 bytes of the footer. QEMU rounds the length of a file up to whole sectors
/// and reads the last of them; others read the last 512 bytes.
/// </summary>
internal sealed class VhdFixedReader() : HeaderReader(ImageFormat.Vpc)
{
    public override bool Recognises(ImageBytes image) => HasFooter(image, VhdFooter.LastSector(image)) || HasFooter(image, LastBytes(image));

    public override ImageInfo Read(ImageBytes image)
    {
        if (!HasFooter(image, VhdFooter.LastSector(image)))
        {
            return Start(image) with { Error = ProbeError.BadHeader("footer", "is not at the start of a sector, where QEMU looks for it") };
        }

        VhdFooter footer = new(VhdFooter.ReadLast(image));
        ProbeError? error = footer.FirstLie() ?? (footer.Type == VhdFooter.Fixed ? null : ProbeError.BadHeader("disk type", $"is {footer.Type}, and the header at the front is missing"));
        return Start(image) with { VirtualSize = footer.Size, Variant = "fixed", Error = error };
    }

    private static bool HasFooter(ImageBytes image, ulong offset) => image.Length >= VhdFooter.Magic.Length && image.Has(offset, VhdFooter.Magic);

    private static ulong LastBytes(ImageBytes image) => (ulong)image.Length - Math.Min((ulong)image.Length, VhdFooter.Length);
}
