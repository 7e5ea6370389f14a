namespace SchemaGen.Storage.Images;

/// <summary>The directory of dirty bitmaps in qcow2 (QEMU's <c>docs/interop/qcow2.txt</c>).</summary>
internal static class BitmapDirectory
{
    private const int FixedLength = 24;
    private const int MaxNameLength = 1023;
    private const int LeastGranularity = 9;
    private const int GreatestGranularity = 31;

    /// <summary>Adds the bitmaps to an image, or the error that QEMU has with them.</summary>
    public static ImageInfo Add(ImageBytes image, ImageInfo info, ulong offset)
    {
        List<ImageBitmap> bitmaps = [];
        EntryList list = new(image, offset);
        for (int i = 0; i < Math.Min(info.BitmapCount, ImageLimits.ListedEntries); i++)
        {
            BigEndianFields entry = new(list.Take(FixedLength));
            if (entry.Length == 0)
            {
                break;
            }

            int granularity = entry.U8(17);
            int nameLength = entry.U16(18);
            uint extraLength = entry.U32(20);
            if (granularity is < LeastGranularity or > GreatestGranularity || nameLength is 0 or > MaxNameLength || extraLength > ImageLimits.ListBytes)
            {
                return info.With(ProbeError.BadHeader("bitmap directory", "has an entry that is none: its granularity, name or further data is out of bounds"));
            }

            _ = list.Take((int)extraLength);
            ReadOnlySpan<byte> name = list.Take(nameLength);
            list.Align();
            uint flags = entry.U32(12);
            bitmaps.Add(new ImageBitmap(EntryList.Label(name), 1UL << granularity, (flags & 1) != 0, (flags & 2) != 0));
        }

        return info with { Bitmaps = bitmaps };
    }
}
