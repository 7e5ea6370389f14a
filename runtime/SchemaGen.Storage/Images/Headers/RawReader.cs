namespace SchemaGen.Storage.Images;

/// <summary>No format: the file is the disk.</summary>
internal sealed class RawReader() : HeaderReader(ImageFormat.Raw)
{
    public override bool Recognises(ImageBytes image) => true;

    public override ImageInfo Read(ImageBytes image) => Start(image) with { VirtualSize = Sectors.RoundUp((ulong)image.Length) };
}
