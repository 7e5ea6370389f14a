namespace SchemaGen.Storage.Images;

/// <summary>QEMU's first format: the magic of qcow2 with version 1. The backing image's format is never recorded.</summary>
internal sealed class QcowReader() : HeaderReader(ImageFormat.Qcow)
{
    private const int HeaderLength = 48;
    private const ulong MaxTableLength = int.MaxValue;

    /// <summary>The longest file by QEMU, in bytes. It refuses places behind that even where it reads nothing.</summary>
    private const ulong MaxBackingOffset = long.MaxValue >> 30 << 30;

    public override bool Recognises(ImageBytes image) => image.Has([.. "QFI"u8, 0xFB, 0, 0, 0, 1]);

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields header = new(image.Read(0, HeaderLength));
        if (header.Length < HeaderLength)
        {
            return Truncated(image);
        }

        ImageInfo info = Start(image) with { VirtualSize = Sectors.RoundDown(header.U64(24)) };
        if (Check(header) is { } error)
        {
            return info with { Error = error };
        }

        info = info with { ClusterSize = 1UL << header.U8(32), Encryption = header.U32(36) == 1 ? ImageEncryption.Qcow : ImageEncryption.None };
        int covered = header.U8(32) + header.U8(33);
        ulong length = (((header.U64(24) - 1) >> covered) + 1) * 8;
        info = info with
        {
            Tables = [new ImageTable("l1_table_offset", header.U64(40), length, length)],
            Layout = new QcowLayout(new NumberTable(header.U64(40), length / 8, 8, IsBigEndian: true), 1UL << header.U8(33), info.ClusterSize!.Value),
        };
        return ReadBacking(image, info, header.U64(8), header.U32(16));
    }

    private static ImageInfo ReadBacking(ImageBytes image, ImageInfo info, ulong offset, uint length)
    {
        if (offset == 0 || length == 0)
        {
            return info;
        }

        if (length > ImageNames.MaxBackingLength)
        {
            return info with { Error = ProbeError.BadHeader("backing_file_size", $"is {length}; a name has at most {ImageNames.MaxBackingLength} bytes") };
        }

        ReadOnlySpan<byte> name = image.Read(offset, (int)length);
        return name.Length == length
            ? info.WithBacking(name)
            : info with { Error = ProbeError.BadHeader("backing_file_offset", $"is {offset}; the file ends before the name does") };
    }

    private static ProbeError? Check(BigEndianFields header)
    {
        ulong size = header.U64(24);
        int clusterBits = header.U8(32);
        int tableBits = header.U8(33);
        return true switch
        {
            _ when size <= 1 => ProbeError.BadHeader("size", $"is {size}; an image has at least 2 bytes"),
            _ when clusterBits is < 9 or > 16 => ProbeError.BadHeader("cluster_bits", $"is {clusterBits}; it must be 9 to 16"),
            _ when tableBits is < 6 or > 13 => ProbeError.BadHeader("l2_bits", $"is {tableBits}; it must be 6 to 13"),
            _ when header.U32(36) > 1 => ProbeError.BadHeader("crypt_method", $"is {header.U32(36)}; it must be 0 or 1"),
            _ when (size - 1) >> (clusterBits + tableBits) >= int.MaxValue / 8 => ProbeError.BadHeader("size", $"is {size}, which needs too large a table"),
            _ when header.U64(40) > long.MaxValue - MaxTableLength => ProbeError.BadHeader("l1_table_offset", $"is {header.U64(40)}, beyond 2^63"),
            _ when header.U64(8) > MaxBackingOffset => ProbeError.BadHeader("backing_file_offset", $"is {header.U64(8)}; it must be at most {MaxBackingOffset}"),
            _ => null,
        };
    }
}
