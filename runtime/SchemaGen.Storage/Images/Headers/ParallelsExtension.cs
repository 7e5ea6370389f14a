namespace SchemaGen.Storage.Images;

/// <summary>
/// The extension of a parallels image (QEMU's <c>docs/interop/parallels.txt</c>), which QEMU reads when it opens an image read-only: a cluster that lists
/// features, of which dirty bitmaps are the only known one. Its checksum is not verified.
/// </summary>
internal static class ParallelsExtension
{
    /// <summary>The maximum number of features that are read. An image has one for each bitmap.</summary>
    private const int MaxFeatures = 1000;

    private const int HeaderLength = 24;
    private const int FeatureLength = 24;
    private const int BitmapLength = 32;
    private const ulong DirtyBitmap = 0x20385FAE252CB34A;

    private static ReadOnlySpan<byte> Magic => [0x87, 0xEA, 0xDC, 0x23, 0xEF, 0x4C, 0x23, 0xAB];

    /// <summary>Adds what QEMU allocates for the extension, its whole cluster and its bitmaps, or the error that QEMU has with it.</summary>
    public static ImageInfo Add(ImageBytes image, ImageInfo info, ulong sector)
    {
        if (sector == 0)
        {
            return info;
        }

        if (sector > long.MaxValue / Sectors.Size || !image.Has(sector * Sectors.Size, Magic))
        {
            return info with { Error = ProbeError.BadHeader("ext_off", $"is {sector}, where no extension is") };
        }

        ulong start = sector * Sectors.Size;
        ulong end = start + info.ClusterSize!.Value;
        ulong offset = start + HeaderLength;
        ulong memory = info.ClusterSize.Value;
        for (int i = 0; i < MaxFeatures; i++)
        {
            LittleEndianFields feature = new(image.Read(offset, FeatureLength + BitmapLength));
            ulong kind = feature.Length < FeatureLength ? 0 : feature.U64(0);
            if (kind == 0)
            {
                return info with { BufferBytes = info.BufferBytes + memory };
            }

            ulong length = (feature.U32(16) + 7UL) & ~7UL;
            offset += FeatureLength + length;
            if (kind != DirtyBitmap || offset > end)
            {
                return info with { Error = ProbeError.BadHeader("extension", kind == DirtyBitmap ? "does not end with its cluster" : $"has the feature 0x{kind:X16}, which is not known") };
            }

            if (length < BitmapLength || feature.Length < FeatureLength + BitmapLength || BitmapBytes(info, feature) is not ulong bytes)
            {
                return info with { Error = ProbeError.BadHeader("extension", "has a bitmap that is none") };
            }

            memory += bytes;
        }

        return info with { Error = ProbeError.BadHeader("extension", $"has more than {MaxFeatures} features") };
    }

    /// <summary>The bits of the disk in bytes; null where the bitmap is for another size, or its granularity is no power of two.</summary>
    private static ulong? BitmapBytes(ImageInfo info, LittleEndianFields feature)
    {
        ulong size = feature.U64(FeatureLength);
        ulong granularity = feature.U32(FeatureLength + 24);
        return size == info.VirtualSize!.Value / Sectors.Size && Sectors.IsPowerOfTwo(granularity, 1, uint.MaxValue / Sectors.Size) ? ((size / granularity) + 8) / 8 : null;
    }
}
