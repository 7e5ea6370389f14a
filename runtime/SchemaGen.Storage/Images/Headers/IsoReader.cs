namespace SchemaGen.Storage.Images;

/// <summary>ISO 9660 (ECMA-119): the first volume descriptor stands in the seventeenth sector of 2048 bytes.</summary>
internal sealed class IsoReader() : HeaderReader(ImageFormat.Iso)
{
    private const ulong MagicOffset = 32769;

    public override bool Recognises(ImageBytes image) => image.Has(MagicOffset, "CD001"u8);

    public override ImageInfo Read(ImageBytes image) => Start(image) with { VirtualSize = Sectors.RoundUp((ulong)image.Length), Variant = "iso9660" };
}
