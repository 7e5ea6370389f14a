using System.Buffers.Binary;

namespace SchemaGen.Storage.Images;

/// <summary>A compressed loop image, version 2: a shell script of fixed text, then the table of compressed blocks.</summary>
internal sealed class CloopReader() : HeaderReader(ImageFormat.Cloop)
{
    private const int BlockSizeOffset = 128;
    private const ulong TableOffset = 136;
    private const uint MaxBlockSize = 64 << 20;
    private const uint MaxTableBytes = 512 << 20;
    private const int EntryLength = 8;

    /// <summary>The longest compressed block that QEMU takes, in bytes.</summary>
    private const ulong MaxCompressedBlock = 128 << 20;

    /// <summary>The longest table that is read, in bytes: 64 GiB in blocks of 64 KiB. With a longer one each block counts as the longest.</summary>
    private const ulong MaxReadTable = 8 << 20;

    /// <summary>The front of the version that QEMU reads.</summary>
    public static ReadOnlySpan<byte> Magic => "#!/bin/sh\n#V2.0 Format\nmodprobe cloop file=$0 && mount -r -t iso9660 /dev/cloop $1\n"u8;

    public override bool Recognises(ImageBytes image) => image.Has(Magic);

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields header = new(image.Read(BlockSizeOffset, 8));
        if (header.Length < 8)
        {
            return Truncated(image);
        }

        uint blockSize = header.U32(0);
        uint blocks = header.U32(4);
        ImageInfo info = Start(image) with { VirtualSize = (ulong)blockSize * blocks, ClusterSize = blockSize };
        return true switch
        {
            _ when blockSize is 0 or > MaxBlockSize || blockSize % Sectors.Size != 0 =>
                info with { Error = ProbeError.BadHeader("block_size", $"is {blockSize}; it must be a multiple of 512 up to 64 MiB") },
            _ when (blocks + 1UL) * 8 > MaxTableBytes => info with { Error = ProbeError.BadHeader("n_blocks", $"is {blocks}, too large a table") },
            _ => WithTable(image, info, blocks),
        };
    }

    /// <summary>Adds the table, and the buffers for the longest compressed block and for what it becomes.</summary>
    private static ImageInfo WithTable(ImageBytes image, ImageInfo info, uint blocks)
    {
        ulong length = (blocks + 1UL) * EntryLength;
        info = info with { Tables = [new ImageTable("n_blocks", TableOffset, length, length)] };
        ReadOnlySpan<byte> table = length <= MaxReadTable ? image.Read(TableOffset, (int)length) : [];
        if ((ulong)table.Length < length)
        {
            return info with { BufferBytes = info.ClusterSize!.Value + MaxCompressedBlock };
        }

        ulong longest = 0;
        for (int at = EntryLength; at < table.Length; at += EntryLength)
        {
            ulong block = BinaryPrimitives.ReadUInt64BigEndian(table[at..]) - BinaryPrimitives.ReadUInt64BigEndian(table[(at - EntryLength)..]);
            if (block > MaxCompressedBlock)
            {
                return info with { Error = ProbeError.BadHeader("offsets", $"have a block of {(long)block} bytes after {at / EntryLength}") };
            }

            longest = Math.Max(longest, block);
        }

        return info with { BufferBytes = info.ClusterSize!.Value + longest };
    }
}
