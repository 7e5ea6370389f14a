using System.Buffers.Binary;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>
/// File systems whose superblock can stand in the free places of another format's header. Only the first page is looked at: from there on formats have
/// the guest's data, in which file systems are as they should be.
/// </summary>
internal static class FileSystems
{
    private const int ExtSuperblock = 1024;
    private const int ExtSuperblockLength = 96;
    private const ushort ExtMagic = 0xEF53;

    /// <summary>The largest exponent of a block size that Linux mounts: 64 KiB are 1024 times 2^6.</summary>
    private const uint MaxExtLogBlockSize = 6;

    private static readonly (string Name, ulong Offset, byte[] Magic)[] Magics =
    [
        ("xfs", 0, [.. "XFSB"u8]),
        ("squashfs", 0, [.. "hsqs"u8]),
        ("squashfs", 0, [.. "sqsh"u8]),
        ("cramfs", 0, [0x45, 0x3D, 0xCD, 0x28]),
        ("cramfs", 0, [0x28, 0xCD, 0x3D, 0x45]),
        ("romfs", 0, [.. "-rom1fs-"u8]),
        ("ntfs", 3, [.. "NTFS    "u8]),
        ("exfat", 3, [.. "EXFAT   "u8]),
        ("fat", 54, [.. "FAT1"u8]),
        ("fat", 82, [.. "FAT32   "u8]),
        ("lvm2", 536, [.. "LVM2 001"u8]),
        ("erofs", 1024, [0xE2, 0xE1, 0xF5, 0xE0]),
        ("f2fs", 1024, [0x10, 0x20, 0xF5, 0xF2]),
        ("hfs+", 1024, [.. "H+"u8, 0, 4]),
        ("hfs+", 1024, [.. "HX"u8, 0, 5]),
    ];

    /// <summary>The file system at the front of an image; null without one.</summary>
    public static string? NameOf(ImageBytes image)
    {
        foreach ((string name, ulong offset, byte[] magic) in Magics)
        {
            if (image.Has(offset, magic))
            {
                return name;
            }
        }

        return IsExt(image.Read(ExtSuperblock, ExtSuperblockLength)) ? "ext" : null;
    }

    // Two bytes are a weak magic. No kernel mounts a block size beyond the limit.
    private static bool IsExt(ReadOnlySpan<byte> superblock) =>
        superblock.Length == ExtSuperblockLength
        && BinaryPrimitives.ReadUInt16LittleEndian(superblock[56..]) == ExtMagic
        && BinaryPrimitives.ReadUInt32LittleEndian(superblock[24..]) <= MaxExtLogBlockSize;
}
