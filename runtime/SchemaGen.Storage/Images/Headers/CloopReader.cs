namespace SchemaGen.Storage.Images;

/// <summary>A compressed loop image, version 2: a shell script of fixed text, then the table of compressed blocks.</summary>
internal sealed class CloopReader() : HeaderReader(ImageFormat.Cloop)
{
    private const int BlockSizeOffset = 128;
    private const ulong TableOffset = 136;
    private const uint MaxBlockSize = 64 << 20;
    private const uint MaxTableBytes = 512 << 20;

    public override bool Recognises(ImageBytes image) => image.Has("#!/bin/sh\n#V2.0 Format\nmodprobe cloop file=$0 && mount -r -t iso9660 /dev/cloop $1\n"u8);

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
            _ => info with { Tables = [new ImageTable("n_blocks", TableOffset, (blocks + 1UL) * 8, (blocks + 1UL) * 8)], BufferBytes = 2UL * blockSize },
        };
    }
}
