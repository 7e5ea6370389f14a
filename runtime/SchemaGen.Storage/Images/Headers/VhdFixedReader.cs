namespace SchemaGen.Storage.Images;

/// <summary>A fixed VHD: the disk as it is, and a footer behind it.</summary>
internal sealed class VhdFixedReader() : HeaderReader(ImageFormat.Vpc)
{
    public override bool Recognises(ImageBytes image) =>
        image.Length >= VhdFooter.Length && image.Has((ulong)image.Length - VhdFooter.Length, VhdFooter.Magic);

    public override ImageInfo Read(ImageBytes image)
    {
        ReadOnlySpan<byte> bytes = image.Read((ulong)image.Length - VhdFooter.Length, VhdFooter.Length);
        if (bytes.Length < VhdFooter.Length)
        {
            return Truncated(image);
        }

        VhdFooter footer = new(bytes);
        ProbeError? error = footer.FirstLie() ?? (footer.Type == VhdFooter.Fixed ? null : ProbeError.BadHeader("disk type", $"is {footer.Type}, and the header at the front is missing"));
        return Start(image) with { VirtualSize = footer.Size, Variant = "fixed", Error = error };
    }
}
