using System.Buffers.Binary;

namespace SchemaGen.Storage.Images;

/// <summary>
/// What QEMU does when it opens an image for writing that was not closed: it checks the first tables of the disk and of its snapshots, and each table that they
/// name as often as they name it, and makes the file so long that the blocks of its refcount table are in it (<c>qcow2_check_refcounts</c>, <c>qed_check</c>).
/// </summary>
internal static class RepairCost
{
    private const int EntryLength = 8;
    private const ulong RefcountBlockMask = ~511UL;

    /// <summary>Why the repair takes too much; null if it does not, or the format has none.</summary>
    public static string? Excess(ImageBytes image, ImageInfo info, long limit) => OfTables(image, info, limit) ?? OfRefcounts(image, info);

    private static string? OfTables(ImageBytes image, ImageInfo info, long limit)
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
        ForEach(image, offset, (ulong)entries * EntryLength, entry => (used += entry == 0 ? 0UL : 1UL) < enough);
        return used;
    }

    private static string? OfRefcounts(ImageBytes image, ImageInfo info)
    {
        if (info is not { Format: ImageFormat.Qcow2, Error: null, ClusterSize: { } clusterSize })
        {
            return null;
        }

        Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
        ulong? outside = null;
        ForEach(image, header.RefcountTableOffset, header.RefcountTableClusters * clusterSize, entry =>
        {
            outside = (entry & RefcountBlockMask) >= (ulong)image.Length ? entry & RefcountBlockMask : null;
            return outside is null;
        });
        return outside is { } block ? $"QEMU makes the file long enough for a block of reference counts at {block} when it opens it for writing" : null;
    }

    /// <summary>Does something with the entries of a table while that wants more. Where the file ends, QEMU reads zeros.</summary>
    private static void ForEach(ImageBytes image, ulong offset, ulong length, Func<ulong, bool> wantsMore)
    {
        for (ulong at = 0; at < length && image.Read(offset + at, (int)Math.Min(length - at, TableSource.ChunkLength)) is { IsEmpty: false } part; at += TableSource.ChunkLength)
        {
            for (int i = 0; i + EntryLength <= part.Length; i += EntryLength)
            {
                if (!wantsMore(BinaryPrimitives.ReadUInt64BigEndian(part[i..])))
                {
                    return;
                }
            }
        }
    }
}
