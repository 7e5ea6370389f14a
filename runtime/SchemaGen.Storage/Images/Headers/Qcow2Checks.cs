using System.Numerics;

namespace SchemaGen.Storage.Images;

/// <summary>The bounds of the fields in a qcow2 header, as in QEMU.</summary>
internal static class Qcow2Checks
{
    /// <summary>The longest first table, in bytes.</summary>
    public const ulong MaxL1Bytes = 32 << 20;
    private const ulong MaxRefcountTableBytes = 8 << 20;
    private const uint MaxSnapshots = 65536;
    private const ulong SnapshotLength = 40;
    private const ulong DataFileRaw = 2;

    /// <summary>The first field that cannot be.</summary>
    public static ProbeError? FirstLie(Qcow2Header header) => Geometry(header) ?? Features(header) ?? Tables(header) ?? Backing(header);

    private static ProbeError? Geometry(Qcow2Header header)
    {
        if (header.ClusterBits is < 9 or > 21)
        {
            return ProbeError.BadHeader("cluster_bits", $"is {header.ClusterBits}; it must be 9 to 21");
        }

        if (header.Length < (header.Version == 2 ? Qcow2Header.Version2Length : Qcow2Header.Version3Length) || header.Length > 1UL << (int)header.ClusterBits)
        {
            return ProbeError.BadHeader("header_length", $"is {header.Length}; it must be {Qcow2Header.Version3Length} up to the size of a cluster");
        }

        return header.Size > long.MaxValue ? ProbeError.BadHeader("size", "is beyond 2^63") : null;
    }

    private static ProbeError? Features(Qcow2Header header)
    {
        ulong unknown = (ulong)(header.Incompatible & ~Qcow2IncompatibleFeatures.Known);
        bool hasCompressionBit = header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.CompressionType);
        return true switch
        {
            _ when unknown != 0 => ProbeError.Unsupported($"the incompatible feature {BitOperations.TrailingZeroCount(unknown)} of qcow2 is not known"),
            _ when header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.ExtendedL2) && header.ClusterBits < 14 =>
                ProbeError.BadHeader("cluster_bits", $"is {header.ClusterBits}; with extended_l2 it must be at least 14"),
            _ when header.RefcountOrder > 6 => ProbeError.BadHeader("refcount_order", $"is {header.RefcountOrder}; it must be at most 6"),
            _ when (header.AutoClear & DataFileRaw) != 0 && !header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.DataFile) =>
                ProbeError.BadHeader("autoclear_features", "say that the data file is raw, but there is none"),
            _ when header.CryptMethod > 2 => ProbeError.BadHeader("crypt_method", $"is {header.CryptMethod}; it must be 0 to 2"),
            _ when header.CompressionType > 1 => ProbeError.Unsupported($"the compression type {header.CompressionType} of qcow2 is not known"),
            _ when header.CompressionType != 0 != hasCompressionBit =>
                ProbeError.BadHeader("compression_type", $"is {header.CompressionType}, which the incompatible features contradict"),
            _ => null,
        };
    }

    private static ProbeError? Tables(Qcow2Header header)
    {
        ulong clusterSize = 1UL << (int)header.ClusterBits;
        int entriesBits = (int)header.ClusterBits - (header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.ExtendedL2) ? 4 : 3);
        int coveredBits = (int)header.ClusterBits + entriesBits;
        ulong neededEntries = (header.Size >> coveredBits) + ((header.Size & ((1UL << coveredBits) - 1)) == 0 ? 0UL : 1UL);
        return true switch
        {
            _ when header.RefcountTableClusters == 0 => ProbeError.BadHeader("refcount_table_clusters", "is 0"),
            _ when header.RefcountTableClusters * clusterSize > MaxRefcountTableBytes =>
                ProbeError.BadHeader("refcount_table_clusters", $"is {header.RefcountTableClusters}, beyond {MaxRefcountTableBytes >> 20} MiB"),
            _ when !IsPlace(header.RefcountTableOffset, header.RefcountTableClusters * clusterSize, clusterSize) =>
                ProbeError.BadHeader("refcount_table_offset", $"is {header.RefcountTableOffset}, where no table can be"),
            _ when header.SnapshotCount > MaxSnapshots => ProbeError.BadHeader("nb_snapshots", $"is {header.SnapshotCount}; it must be at most {MaxSnapshots}"),
            _ when (header.SnapshotCount > 0 && header.SnapshotsOffset == 0) || !IsPlace(header.SnapshotsOffset, header.SnapshotCount * SnapshotLength, clusterSize) =>
                ProbeError.BadHeader("snapshots_offset", $"is {header.SnapshotsOffset}, where no table can be"),
            _ when header.L1Entries * 8UL > MaxL1Bytes => ProbeError.BadHeader("l1_size", $"is {header.L1Entries}, beyond {MaxL1Bytes >> 20} MiB"),
            _ when header.L1Entries < neededEntries => ProbeError.BadHeader("l1_size", $"is {header.L1Entries}, too small for the size {header.Size}"),
            _ when !IsPlace(header.L1Offset, header.L1Entries * 8UL, clusterSize) =>
                ProbeError.BadHeader("l1_table_offset", $"is {header.L1Offset}, where no table can be"),
            _ => null,
        };
    }

    private static ProbeError? Backing(Qcow2Header header)
    {
        ulong clusterSize = 1UL << (int)header.ClusterBits;
        if (header.BackingOffset == 0)
        {
            return null;
        }

        if (header.BackingOffset < header.Length || header.BackingOffset > clusterSize)
        {
            return ProbeError.BadHeader("backing_file_offset", $"is {header.BackingOffset}; the name stands between the header and the end of the first cluster");
        }

        return header.BackingLength > Math.Min(ImageNames.MaxBackingLength, clusterSize - header.BackingOffset)
            ? ProbeError.BadHeader("backing_file_size", $"is {header.BackingLength}; a name has at most {ImageNames.MaxBackingLength} bytes, within the first cluster")
            : null;
    }

    /// <summary>Tables begin with a cluster, and end before 2^63.</summary>
    private static bool IsPlace(ulong offset, ulong length, ulong clusterSize) =>
        (offset & (clusterSize - 1)) == 0 && offset <= long.MaxValue - length;
}
