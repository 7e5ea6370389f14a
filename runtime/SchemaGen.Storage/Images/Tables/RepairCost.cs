using System.Buffers.Binary;

namespace SchemaGen.Storage.Images;

/// <summary>
/// How much QEMU has to check when it opens an image for writing that was not closed: the first tables of the disk and of its snapshots, and each table that they
/// name as often as they name it (<c>qcow2_check_refcounts</c>, <c>qed_check</c>).
/// </summary>
internal static class RepairCost
{
    private const int EntryLength = 8;

    /// <summary>Why the check takes too long; null if it does not, or the format has no such check.</summary>
    public static string? Excess(ImageBytes image, ImageInfo info, long limit)
    {
        IReadOnlyList<(ulong Offset, uint Entries)> tables = FirstTables(image, info, out ulong length);
        ulong total = 0;
        ulong most = 0;
        foreach ((_, uint entries) in tables)
        {
            total += (ulong)entries * EntryLength;
            most += entries * (EntryLength + length);
        }

        // Entries are counted only where all of them together would be too many.
        for (int i = 0; i < tables.Count && most > (ulong)limit && total <= (ulong)limit; i++)
        {
            total += CountUsed(image, tables[i].Offset, tables[i].Entries, ((ulong)limit / length) + 1) * length;
        }

        return total > (ulong)limit ? $"QEMU checks more than {limit} bytes of tables when it opens it for writing" : null;
    }

    /// <summary>The tables of the first level, and how long one of the second level is.</summary>
    private static IReadOnlyList<(ulong Offset, uint Entries)> FirstTables(ImageBytes image, ImageInfo info, out ulong length)
    {
        length = 0;
        switch (info)
        {
            case { Format: ImageFormat.Qcow2, Error: null, ClusterSize: { } clusterSize }:
                Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
                length = clusterSize;
                return [(header.L1Offset, header.L1Entries), .. info.SnapshotTables];
            case { Format: ImageFormat.Qed, Error: null, Tables: [{ } table] }:
                length = table.Length;
                return [(table.Offset, (uint)(table.Length / EntryLength))];
            default:
                return [];
        }
    }

    private static ulong CountUsed(ImageBytes image, ulong offset, uint entries, ulong enough)
    {
        ulong used = 0;
        ulong length = (ulong)entries * EntryLength;
        for (ulong at = 0; at < length && used < enough; at += TableSource.ChunkLength)
        {
            ReadOnlySpan<byte> part = image.Read(offset + at, (int)Math.Min(length - at, TableSource.ChunkLength));
            for (int i = 0; i + EntryLength <= part.Length; i += EntryLength)
            {
                used += BinaryPrimitives.ReadUInt64LittleEndian(part[i..]) == 0 ? 0UL : 1UL;
            }

            // The file ends here, behind which QEMU reads zeros.
            if (part.IsEmpty)
            {
                break;
            }
        }

        return used;
    }
}
