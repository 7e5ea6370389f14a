namespace SchemaGen.Storage.Images;

/// <summary>No format: the file is the disk.</summary>
internal sealed class RawReader() : HeaderReader(ImageFormat.Raw)
{
    public override bool Recognises(ImageBytes image) => true;

    public override ImageInfo Read(ImageBytes image) => Start(image) with { VirtualSize = Sectors.RoundUp((ulong)image.Length), Encryption = EncryptionOf(image) };

    /// <summary>A disk that was stated to be raw may be a container all the same.</summary>
    private static ImageEncryption EncryptionOf(ImageBytes image) => LuksReader.VersionOf(image) switch
    {
        1 => ImageEncryption.Luks,
        Luks2Reader.Version => ImageEncryption.Luks2,
        _ => ImageEncryption.None,
    };
}
