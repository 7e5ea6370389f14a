using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The directory of dirty bitmaps in qcow2 (QEMU's <c>docs/interop/qcow2.txt</c>), and what QEMU refuses in it (<c>block/qcow2-bitmap.c</c>). QEMU loads all
/// bitmaps when it opens an image, those that are not recording as well.
/// </summary>
internal static class BitmapDirectory
{
    private const int FixedLength = 24;
    private const int MaxNameLength = 1023;
    private const int LeastGranularity = 9;
    private const int GreatestGranularity = 31;
    private const ulong MaxBitmapBytes = 512 << 20;
    private const ulong EntryLength = 8;
    private const uint InUse = 1;
    private const uint Auto = 2;
    private const byte DirtyTracking = 1;

    /// <summary>Adds the bitmaps and the memory that they take to an image, or the error that QEMU has with them.</summary>
    public static ImageInfo Add(ImageBytes image, ImageInfo info)
    {
        ulong length = info.BitmapDirectoryLength;
        if (length > (ulong)image.Length || info.BitmapDirectoryOffset > (ulong)image.Length - length)
        {
            return Broken(info, "is not in the file");
        }

        List<ImageBitmap> bitmaps = [];
        HashSet<string> names = [];
        ulong memory = length;
        int count = 0;
        ReadOnlySpan<byte> rest = image.Read(info.BitmapDirectoryOffset, (int)Math.Min(length, ImageLimits.ListBytes));
        bool isCut = (ulong)rest.Length < length;
        while (!rest.IsEmpty && TryTake(ref rest, out BigEndianFields entry, out ReadOnlySpan<byte> name))
        {
            count++;
            if (Check(info, entry, name.Length) is { } problem)
            {
                return Broken(info, $"has an entry that is none: {problem}");
            }

            uint flags = entry.U32(12);
            int granularity = entry.U8(17);
            if (!names.Add(Encoding.Latin1.GetString(name)) && (flags & InUse) == 0)
            {
                return Broken(info, "has two bitmaps of one name");
            }

            memory = Math.Min(memory + BytesOf(info, granularity), long.MaxValue);
            if (count <= ImageLimits.ListedEntries)
            {
                bitmaps.Add(new ImageBitmap(EntryList.Label(name), 1UL << granularity, (flags & InUse) != 0, (flags & Auto) != 0));
            }
        }

        info = info with { Bitmaps = bitmaps, BufferBytes = info.BufferBytes + memory };
        return (isCut, isWhole: rest.IsEmpty && count == info.BitmapCount) switch
        {
            (true, _) => info with { LongList = "directory of bitmaps" },
            (_, false) => Broken(info, $"does not consist of {info.BitmapCount} entries"),
            _ => info,
        };
    }

    private static ImageInfo Broken(ImageInfo info, string problem) => info.With(ProbeError.BadHeader("bitmap directory", problem));

    /// <summary>The bits of the disk in bytes.</summary>
    private static ulong BytesOf(ImageInfo info, int granularity) => ((info.VirtualSize!.Value >> granularity) + 8) / 8;

    private static bool TryTake(ref ReadOnlySpan<byte> rest, out BigEndianFields entry, out ReadOnlySpan<byte> name)
    {
        name = [];
        entry = new(rest[..Math.Min(FixedLength, rest.Length)]);
        if (entry.Length < FixedLength)
        {
            return false;
        }

        ulong nameStart = FixedLength + (ulong)entry.U32(20);
        ulong end = (nameStart + entry.U16(18) + 7) & ~7UL;
        if (end > (ulong)rest.Length)
        {
            return false;
        }

        name = rest.Slice((int)nameStart, entry.U16(18));
        rest = rest[(int)end..];
        return true;
    }

    private static string? Check(ImageInfo info, BigEndianFields entry, int nameLength)
    {
        ulong clusterSize = info.ClusterSize!.Value;
        ulong table = entry.U64(0);
        ulong entries = entry.U32(8);
        uint flags = entry.U32(12);
        int granularity = entry.U8(17);
        return true switch
        {
            _ when granularity is < LeastGranularity or > GreatestGranularity => $"the granularity 2^{granularity}",
            _ when nameLength is 0 or > MaxNameLength => $"a name of {nameLength} bytes",
            _ when entry.U32(20) != 0 => "further data",
            _ when (flags & ~(InUse | Auto)) != 0 => $"the flags 0x{flags:X}",
            _ when entry.U8(16) != DirtyTracking => $"the type {entry.U8(16)}",
            _ when table == 0 || table % clusterSize != 0 => $"a table at {table}, where none can be",
            _ when entries == 0 || entries * clusterSize > MaxBitmapBytes => $"a table of {entries} entries",
            _ when (flags & InUse) == 0 && entries != NeededEntries(info, granularity) => $"a table of {entries} entries, where the size of the disk needs {NeededEntries(info, granularity)}",
            _ => null,
        };
    }

    /// <summary>The clusters of a bitmap, whose bits are stored in words of 64.</summary>
    private static ulong NeededEntries(ImageInfo info, int granularity)
    {
        ulong size = info.VirtualSize!.Value;
        ulong bits = (size >> granularity) + ((size & ((1UL << granularity) - 1)) == 0 ? 0UL : 1UL);
        ulong bytes = (bits + 63) / 64 * EntryLength;
        return (bytes + info.ClusterSize!.Value - 1) / info.ClusterSize.Value;
    }
}
