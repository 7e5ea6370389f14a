using System.Buffers.Binary;

namespace SchemaGen.Storage.Images;

/// <summary>
/// Checks the tables of a qcow2 image as <c>qemu-img check</c> does: each place that is named is aligned, inside of the file and used for one
/// thing, and no cluster is used more often than its reference count says.
/// </summary>
internal sealed class Qcow2TableCheck
{
    private const ulong OffsetMask = 0x00FF_FFFF_FFFF_FE00;
    private const ulong CopiedFlag = 1UL << 63;
    private const ulong CompressedFlag = 1UL << 62;
    private const ulong ReservedInL1 = 0x7F00_0000_0000_01FF;
    private const ulong ReservedInBitmap = 0xFF00_0000_0000_01FE;
    private const ulong ReservedInL2 = 0x3F00_0000_0000_01FE;
    private const int SnapshotLength = 40;
    private const uint MaxExtraLength = 1024;
    private const uint LeastExtraLength = 16;
    private const int BitmapLength = 24;
    private const uint EncryptionExtension = 0x0537BE77;

    private readonly ImageBytes _image;
    private readonly ImageInfo _info;
    private readonly TableSource _source;
    private readonly ClusterCounts _counts;
    private readonly int _bits;

    private Qcow2TableCheck(ImageBytes image, ImageInfo info, int clusterBits, int countOrder, InspectionLimits limits)
    {
        _image = image;
        _info = info;
        _bits = clusterBits;
        _source = new TableSource(image, limits);
        _counts = new ClusterCounts((ulong)image.Length, clusterBits, limits.TableClusters)
        {
            AreRecordedCountsCurrent = !info.Features.HasFlag(ImageFeatures.Dirty),
            CountOrder = countOrder,
        };
    }

    private ulong ClusterSize => 1UL << _bits;

    private bool HasDataFile => _info.Features.HasFlag(ImageFeatures.DataFile);

    /// <summary>Whether an L2 entry may say that a cluster is zero: not in version 2, and subclusters have bits of their own for it.</summary>
    private bool KnowsZeros => _info.Compat != Qcow2Header.Version2Compat && !HasSubclusters;

    private bool HasSubclusters => _info.Features.HasFlag(ImageFeatures.ExtendedL2);

    /// <summary>Checks an image whose header is sound.</summary>
    public static TableReport Run(ImageBytes image, ImageInfo info, InspectionLimits limits)
    {
        Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
        Qcow2TableCheck check;
        try
        {
            check = new Qcow2TableCheck(image, info, (int)header.ClusterBits, (int)header.RefcountOrder, limits);
        }
        catch (TableLimitException exception)
        {
            return new TableReport(0, null, (ulong)image.Length, exception.Message);
        }

        try
        {
            check.Walk(header);
            return check._counts.Finish(null);
        }
        catch (TableLimitException exception)
        {
            return check._counts.Finish(exception.Message);
        }
    }

    private void Walk(Qcow2Header header)
    {
        _counts.Use(0, ClusterSize, ClusterUse.Metadata, "the header");
        WalkRefcounts(header.RefcountTableOffset, header.RefcountTableClusters * ClusterSize, (int)header.RefcountOrder);
        _counts.Use(header.L1Offset, header.L1Entries * 8UL, ClusterUse.Metadata, "the L1 table");
        WalkL1(header.L1Offset, header.L1Entries, isActive: true);
        WalkSnapshots(header.SnapshotsOffset, header.SnapshotCount);
        WalkBitmaps();
        if (header.CryptMethod == 2 && Qcow2Extensions.Find(_image, header, EncryptionExtension) is { Length: >= 16 } place)
        {
            _counts.Use(BinaryPrimitives.ReadUInt64BigEndian(place), BinaryPrimitives.ReadUInt64BigEndian(place[8..]), ClusterUse.Metadata, "the encryption header");
        }
    }

    private void WalkRefcounts(ulong offset, ulong length, int order)
    {
        _counts.Use(offset, length, ClusterUse.Metadata, "the refcount table");
        ForEach(offset, length, (index, block) => WalkRefcountBlock(index, block, order));
    }

    private void WalkRefcountBlock(ulong index, ulong block, int order)
    {
        if ((block & (ClusterSize - 1)) != 0)
        {
            _counts.Report($"the refcount block {index} is at {block}, where no cluster begins");
            return;
        }

        _counts.Use(block, ClusterSize, ClusterUse.Metadata, "a refcount block");
        ulong perBlock = ClusterSize * 8 >> order;
        for (ulong at = 0; at < ClusterSize; at += TableSource.ChunkLength)
        {
            Record(_source.Read(block + at, (int)Math.Min(ClusterSize, TableSource.ChunkLength)), (index * perBlock) + (at * 8 >> order), order);
        }
    }

    /// <summary>Counts have 1 to 64 bits; those of less than a byte begin with the lowest bits.</summary>
    private void Record(ReadOnlySpan<byte> block, ulong firstCluster, int order)
    {
        if (!block.ContainsAnyExcept((byte)0))
        {
            return;
        }

        int entries = block.Length * 8 >> order;
        for (int i = 0; i < entries; i++)
        {
            ulong count = order switch
            {
                < 3 => (ulong)(block[i << order >> 3] >> ((i << order) & 7)) & ((1UL << (1 << order)) - 1),
                3 => block[i],
                4 => BinaryPrimitives.ReadUInt16BigEndian(block[(i * 2)..]),
                5 => BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]),
                _ => BinaryPrimitives.ReadUInt64BigEndian(block[(i * 8)..]),
            };
            _counts.Record(firstCluster + (ulong)i, count);
        }
    }

    private void WalkL1(ulong offset, ulong entries, bool isActive) => ForEach(offset, entries * 8, (index, entry) =>
    {
        ulong table = entry & OffsetMask;
        if ((entry & ReservedInL1) != 0)
        {
            _counts.Report($"the L1 entry {index} has bits that mean nothing");
        }

        if ((table & (ClusterSize - 1)) != 0)
        {
            _counts.Report($"the L2 table {index} is at {table}, where no cluster begins");
        }
        else if (table != 0)
        {
            _counts.Use(table, ClusterSize, ClusterUse.Table, "an L2 table");
            if (isActive)
            {
                CheckCopied(entry, table, "an L2 table");
            }

            if (table < (ulong)_image.Length)
            {
                WalkL2(table, isActive);
            }
        }
    });

    private void WalkL2(ulong table, bool isActive)
    {
        int length = HasSubclusters ? 16 : 8;
        for (ulong at = 0; at < ClusterSize; at += TableSource.ChunkLength)
        {
            ReadOnlySpan<byte> part = _source.Read(table + at, (int)Math.Min(ClusterSize, TableSource.ChunkLength));
            if (!part.ContainsAnyExcept((byte)0))
            {
                continue;
            }

            for (int i = 0; i < part.Length; i += length)
            {
                ulong entry = BinaryPrimitives.ReadUInt64BigEndian(part[i..]);
                CheckL2(entry, HasSubclusters ? BinaryPrimitives.ReadUInt64BigEndian(part[(i + 8)..]) : 0, isActive);
            }
        }
    }

    private void CheckL2(ulong entry, ulong subclusters, bool isActive)
    {
        if ((entry & CompressedFlag) != 0)
        {
            CheckCompressed(entry, subclusters);
            return;
        }

        ulong offset = entry & OffsetMask;
        if ((entry & ReservedInL2) != 0 || (!KnowsZeros && (entry & 1) != 0))
        {
            _counts.Report($"an L2 entry has bits that mean nothing: 0x{entry:X16}");
        }

        if ((subclusters >> 32 & subclusters & uint.MaxValue) != 0 || (offset == 0 && !HasDataFile && (subclusters & uint.MaxValue) != 0))
        {
            _counts.Report("an L2 entry has subclusters that are allocated and zero, or allocated nowhere");
        }

        if ((offset & (ClusterSize - 1)) != 0)
        {
            _counts.Report($"a data cluster is at {offset}, where no cluster begins");
        }
        else if (offset != 0 && !HasDataFile)
        {
            _counts.Use(offset, ClusterSize, ClusterUse.Data, "a data cluster");
            if (isActive)
            {
                CheckCopied(entry, offset, "a data cluster");
            }
        }
    }

    private void CheckCompressed(ulong entry, ulong subclusters)
    {
        int shift = 62 - (_bits - 8);
        ulong offset = entry & ((1UL << shift) - 1);
        ulong sectors = ((entry & ~(CopiedFlag | CompressedFlag)) >> shift) + 1;
        if (HasDataFile || (entry & CopiedFlag) != 0)
        {
            _counts.Report("a compressed cluster is in an external data file, or marked as one that may be written to");
            return;
        }

        if (subclusters != 0)
        {
            _counts.Report("a compressed cluster has subclusters");
        }

        ulong start = offset & ~(ulong)(Sectors.Size - 1);
        _counts.Use(start, sectors * Sectors.Size, ClusterUse.Data, "a compressed cluster");
    }

    private void CheckCopied(ulong entry, ulong offset, string what)
    {
        if (_counts.AreRecordedCountsCurrent && (entry & CopiedFlag) != 0 != _counts.IsRecordedOnce(offset))
        {
            _counts.Report($"{what} at {offset} is marked as {((entry & CopiedFlag) != 0 ? "used once" : "shared")}, which its reference count contradicts");
        }
    }

    private void WalkSnapshots(ulong offset, uint count)
    {
        ulong at = offset;
        for (uint i = 0; i < count; i++)
        {
            BigEndianFields entry = new(_source.Read(at, SnapshotLength));
            if (entry.U32(36) > MaxExtraLength)
            {
                _counts.Report($"the snapshot {i} has {entry.U32(36)} bytes of further data; it must be at most {MaxExtraLength}");
                return;
            }

            if (_info.Compat != Qcow2Header.Version2Compat && entry.U32(36) < LeastExtraLength)
            {
                _counts.Report($"the snapshot {i} has {entry.U32(36)} bytes of further data; in version 3 it must have {LeastExtraLength}");
            }

            at = (at + SnapshotLength + entry.U32(36) + entry.U16(12) + entry.U16(14) + 7) & ~7UL;
            (ulong table, ulong entries) = (entry.U64(0), entry.U32(8));
            if ((table & (ClusterSize - 1)) != 0 || entries * 8 > Qcow2Checks.MaxL1Bytes)
            {
                _counts.Report($"the L1 table of the snapshot {i} is at {table}, where no table can be");
                continue;
            }

            _counts.Use(table, entries * 8, ClusterUse.Metadata, "the L1 table of a snapshot");
            WalkL1(table, entries, isActive: false);
        }

        _counts.Use(offset, at - offset, ClusterUse.Metadata, "the snapshot table");
    }

    private void WalkBitmaps()
    {
        (ulong offset, ulong length) = (_info.BitmapDirectoryOffset, _info.BitmapDirectoryLength);
        if (_info.BitmapCount == 0)
        {
            return;
        }

        _counts.Use(offset, length, ClusterUse.Metadata, "the directory of bitmaps");
        ulong end = offset + length;
        for (int i = 0; i < _info.BitmapCount && offset + BitmapLength <= end; i++)
        {
            BigEndianFields entry = new(_source.Read(offset, BitmapLength));
            (ulong table, ulong entries) = (entry.U64(0), entry.U32(8));
            _counts.Use(table, entries * 8, ClusterUse.Metadata, "the table of a bitmap");
            ForEach(table, entries * 8, (_, part) => UseBitmapPart(part));
            offset = (offset + BitmapLength + entry.U32(20) + entry.U16(18) + 7) & ~7UL;
        }
    }

    private void UseBitmapPart(ulong entry)
    {
        ulong part = entry & OffsetMask;
        if ((entry & ReservedInBitmap) != 0 || (part != 0 && (entry & 1) != 0) || (part & (ClusterSize - 1)) != 0)
        {
            _counts.Report($"a part of a bitmap is at 0x{entry:X16}, which is no place");
            return;
        }

        _counts.Use(part, part == 0 ? 0 : ClusterSize, ClusterUse.Metadata, "a part of a bitmap");
    }

    /// <summary>Does something with each entry of a table that is not zero.</summary>
    private void ForEach(ulong offset, ulong length, Action<ulong, ulong> action)
    {
        for (ulong at = 0; at < length; at += TableSource.ChunkLength)
        {
            ReadOnlySpan<byte> part = _source.Read(offset + at, (int)Math.Min(length - at, TableSource.ChunkLength));
            for (int i = 0; part[i..].IndexOfAnyExcept((byte)0) is >= 0 and int next; i += 8)
            {
                i = (i + next) & ~7;
                action((at / 8) + (uint)(i / 8), BinaryPrimitives.ReadUInt64BigEndian(part[i..]));
                if (i + 8 >= part.Length)
                {
                    break;
                }
            }
        }
    }
}
