using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>The snapshot table of qcow2 (QEMU's <c>docs/interop/qcow2.txt</c>).</summary>
internal static class SnapshotTable
{
    private const int FixedLength = 40;

    /// <summary>The most further data of an entry that QEMU reads, in bytes.</summary>
    private const uint MaxExtraLength = 1024;

    /// <summary>Adds the snapshots to an image, or the error that QEMU has with them.</summary>
    public static ImageInfo Add(ImageBytes image, ImageInfo info, ulong offset, uint count)
    {
        List<ImageSnapshot> snapshots = [];
        EntryList list = new(image, offset);
        ulong largest = 0;
        for (uint i = 0; i < count; i++)
        {
            BigEndianFields entry = new(list.Take(FixedLength));
            if (entry.Length == 0)
            {
                return list.IsAtEnd ? BeyondEnd(info) : info with { Snapshots = snapshots, LongList = "snapshot table" };
            }

            if (entry.U32(36) > MaxExtraLength)
            {
                return info.With(ProbeError.BadHeader("snapshot table", $"has an entry with {entry.U32(36)} bytes of further data; it must be at most {MaxExtraLength}"));
            }

            BigEndianFields extra = new(list.Take((int)entry.U32(36)));
            ReadOnlySpan<byte> id = list.Take(entry.U16(12));
            ReadOnlySpan<byte> name = list.Take(entry.U16(14));
            list.Align();
            if (list.IsAtEnd)
            {
                return BeyondEnd(info);
            }

            ulong? size = extra.Length >= 16 ? extra.U64(8) : null;
            largest = Math.Max(largest, size ?? 0);
            if (i < ImageLimits.ListedEntries)
            {
                snapshots.Add(new ImageSnapshot(
                    EntryList.Label(id),
                    EntryList.Label(name),
                    DateTimeOffset.UnixEpoch.AddSeconds(entry.U32(16)).AddTicks(entry.U32(20) / TimeSpan.NanosecondsPerTick),
                    size,
                    extra.Length >= 8 ? extra.U64(0) : entry.U32(32)));
            }
        }

        return info with { Snapshots = snapshots, LargestSnapshot = largest };
    }

    // QEMU reads zeros there: as many empty snapshots as the header says.
    private static ImageInfo BeyondEnd(ImageInfo info) => info.With(ProbeError.BadHeader("snapshot table", "goes beyond the end of the file"));
}
