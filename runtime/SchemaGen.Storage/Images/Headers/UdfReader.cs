namespace SchemaGen.Storage.Images;

/// <summary>
/// A disc with a UDF file system (ECMA-167, volume recognition): descriptors of 2048 bytes, or of a larger sector, from 32 KiB on, one of which says
/// <c>NSR02</c> or <c>NSR03</c>. A disc that is an ISO 9660 disc as well has them behind those of ISO 9660.
/// </summary>
internal sealed class UdfReader() : HeaderReader(ImageFormat.Iso)
{
    private const ulong FirstDescriptor = 32768;
    private const int MaxDescriptors = 16;
    private const int IdentifierLength = 5;

    public override bool Recognises(ImageBytes image) => IsOfDisc(Identifier(image, FirstDescriptor)) && (IsOne(image, 2048) || IsOne(image, 4096));

    public override ImageInfo Read(ImageBytes image) => Start(image) with { VirtualSize = Sectors.RoundUp((ulong)image.Length), Variant = "udf" };

    /// <summary>Whether the descriptors lead to one of UDF.</summary>
    private static bool IsOne(ImageBytes image, uint sector)
    {
        for (uint i = 0; i < MaxDescriptors; i++)
        {
            ReadOnlySpan<byte> identifier = Identifier(image, FirstDescriptor + (i * sector));
            if (identifier.SequenceEqual("NSR02"u8) || identifier.SequenceEqual("NSR03"u8))
            {
                return true;
            }

            if (!IsOfDisc(identifier))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a descriptor is one that may stand before UDF's.</summary>
    private static bool IsOfDisc(ReadOnlySpan<byte> identifier) => identifier.SequenceEqual("CD001"u8) || identifier.SequenceEqual("BEA01"u8)
        || identifier.SequenceEqual("BOOT2"u8) || identifier.SequenceEqual("CDW02"u8) || identifier.SequenceEqual("NSR02"u8) || identifier.SequenceEqual("NSR03"u8);

    private static ReadOnlySpan<byte> Identifier(ImageBytes image, ulong descriptor) => image.Read(descriptor + 1, IdentifierLength);
}
