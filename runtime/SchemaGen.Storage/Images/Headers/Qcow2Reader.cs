namespace SchemaGen.Storage.Images;

/// <summary>QEMU's usual format.</summary>
internal sealed class Qcow2Reader() : HeaderReader(ImageFormat.Qcow2)
{
    private const uint FirstVersion = 2;
    private const uint LastVersion = 3;

    public override bool Recognises(ImageBytes image)
    {
        BigEndianFields fields = new(image.Read(0, 8));
        return fields.Length == 8 && fields.U32(0) == 0x514649FB && fields.U32(4) >= FirstVersion;
    }

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields fields = new(image.Read(0, Qcow2Header.KnownLength));
        if (fields.U32(4) > LastVersion)
        {
            return Start(image) with { Error = ProbeError.Unsupported($"version {fields.U32(4)} of qcow2 is not known") };
        }

        if (!Qcow2Header.IsComplete(fields))
        {
            return Truncated(image);
        }

        Qcow2Header header = new(fields);
        ImageInfo info = Facts(image, header);
        if (Qcow2Checks.FirstLie(header) is { } lie)
        {
            return info with { Error = lie };
        }

        info = Qcow2Extensions.Read(image, info with { ClusterSize = 1UL << (int)header.ClusterBits }, header.Length, header.ExtensionsEnd, (header.AutoClear & 1) != 0);
        if (info is { Error: null, Encryption: ImageEncryption.Luks, HasEncryptionHeader: false })
        {
            return info with { Error = ProbeError.BadHeader("crypt_method", "is 2, but no extension says where the LUKS header is") };
        }

        return info.Error is null ? WithFiles(image, WithTables(info, header), header) : info;
    }

    /// <summary>Adds the tables that QEMU loads, which it bounds itself.</summary>
    private static ImageInfo WithTables(ImageInfo info, Qcow2Header header)
    {
        ulong refcounts = header.RefcountTableClusters * info.ClusterSize!.Value;
        NumberTable table = new(header.L1Offset, header.L1Entries, 8, IsBigEndian: true);
        return info with
        {
            Tables = [new ImageTable("refcount_table_offset", header.RefcountTableOffset, refcounts, refcounts), new ImageTable("l1_table_offset", table.Offset, table.Length, table.Length)],
            Layout = new Qcow2Layout(table, info.ClusterSize.Value, info.Features.HasFlag(ImageFeatures.ExtendedL2) ? 16 : 8),
        };
    }

    /// <summary>Adds the snapshots and bitmaps of an image whose header is sound.</summary>
    public static ImageInfo ReadLists(ImageBytes image, ImageInfo info)
    {
        if (info.Error is null && info.SnapshotCount > 0)
        {
            Qcow2Header header = new(new BigEndianFields(image.Read(0, Qcow2Header.KnownLength)));
            info = SnapshotTable.Add(image, info, header.SnapshotsOffset, header.SnapshotCount);
        }

        return info.Error is null && info.BitmapCount > 0 ? BitmapDirectory.Add(image, info) : info;
    }

    private ImageInfo Facts(ImageBytes image, Qcow2Header header) => Start(image) with
    {
        VirtualSize = Sectors.RoundDown(header.Size),
        Compat = header.Version == FirstVersion ? Qcow2Header.Version2Compat : "1.1",
        Features = Features(header),
        CompressionType = header.CompressionType == 1 ? "zstd" : "zlib",
        SnapshotCount = (int)Math.Min(header.SnapshotCount, int.MaxValue),
        Encryption = header.CryptMethod switch
        {
            1 => ImageEncryption.Qcow,
            2 => ImageEncryption.Luks,
            _ => ImageEncryption.None,
        },
    };

    private static ImageFeatures Features(Qcow2Header header)
    {
        ImageFeatures features = ImageFeatures.None;
        Add(header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.Dirty), ImageFeatures.Dirty);
        Add(header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.Corrupt), ImageFeatures.Corrupt);
        Add(header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.DataFile), ImageFeatures.DataFile);
        Add(header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.CompressionType), ImageFeatures.CompressionType);
        Add(header.Incompatible.HasFlag(Qcow2IncompatibleFeatures.ExtendedL2), ImageFeatures.ExtendedL2);
        Add((header.Compatible & 1) != 0, ImageFeatures.LazyRefcounts);
        Add((header.AutoClear & 2) != 0, ImageFeatures.DataFileRaw);
        return features;

        void Add(bool isSet, ImageFeatures feature) => features |= isSet ? feature : ImageFeatures.None;
    }

    private static ImageInfo WithFiles(ImageBytes image, ImageInfo info, Qcow2Header header)
    {
        if (!info.Features.HasFlag(ImageFeatures.DataFile))
        {
            info = info with { DataFile = null, UnusedDataFile = info.DataFile };
        }
        else if (info.DataFile is null)
        {
            info = info with { Error = ProbeError.BadHeader("data file name", "is missing; the data is in a file that the image does not name") };
        }

        if (Qcow2Extensions.FindDifferenceWithoutPadding(image, info, header) is { } difference)
        {
            info = info.With(new ProbeError(ProbeErrorCode.Ambiguous, $"libvirt finds another {difference} in the header than QEMU: an extension has an odd length"));
        }

        if (header.BackingOffset == 0 || header.BackingLength == 0)
        {
            return info;
        }

        ReadOnlySpan<byte> name = image.Read(header.BackingOffset, (int)header.BackingLength);
        return name.Length == header.BackingLength
            ? info.WithBacking(name)
            : info.With(ProbeError.BadHeader("backing_file_offset", $"is {header.BackingOffset}; the file ends before the name does"));
    }
}
