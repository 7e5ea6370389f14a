using System.Buffers.Binary;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>
/// File systems, volumes and disk labels that can stand in the free places of another format's header. Only the first two pages are looked at: from there on
/// formats have the guest's data, in which file systems are as they should be.
/// </summary>
internal static class FileSystems
{
    private const int FrontLength = 8192;
    private const int Sector = 512;
    private const int Superblock = 1024;
    private const ushort ExtMagic = 0xEF53;

    /// <summary>The largest exponent of a block size that Linux mounts: 64 KiB are 1024 times 2^6.</summary>
    private const uint MaxExtLogBlockSize = 6;
    private const int AmigaSectors = 16;
    private const int LvmSectors = 4;
    private const ushort SunMagic = 0xDABE;

    private static readonly (string Name, int Offset, byte[] Magic)[] Magics =
    [
        ("xfs", 0, [.. "XFSB"u8]),
        ("squashfs", 0, [.. "hsqs"u8]),
        ("squashfs", 0, [.. "sqsh"u8]),
        ("cramfs", 0, [0x45, 0x3D, 0xCD, 0x28]),
        ("cramfs", 0, [0x28, 0xCD, 0x3D, 0x45]),
        ("romfs", 0, [.. "-rom1fs-"u8]),
        ("md", 0, [0xFC, 0x4E, 0x2B, 0xA9, 1, 0, 0, 0]),
        ("ntfs", 3, [.. "NTFS    "u8]),
        ("exfat", 3, [.. "EXFAT   "u8]),
        ("fat", 54, [.. "FAT1"u8]),
        ("fat", 82, [.. "FAT32   "u8]),
        ("bsd label", 512, [0x57, 0x45, 0x56, 0x82]),
        ("erofs", 1024, [0xE2, 0xE1, 0xF5, 0xE0]),
        ("f2fs", 1024, [0x10, 0x20, 0xF5, 0xF2]),
        ("hfs+", 1024, [.. "H+"u8, 0, 4]),
        ("hfs+", 1024, [.. "HX"u8, 0, 5]),
        ("swap", 4086, [.. "SWAPSPACE2"u8]),
        ("swap", 4086, [.. "SWAP-SPACE"u8]),
        ("md", 4096, [0xFC, 0x4E, 0x2B, 0xA9, 1, 0, 0, 0]),
        ("bcache", 4120, [0xC6, 0x85, 0x73, 0xF6, 0x4E, 0x1A, 0x45, 0xCA, 0x82, 0x65, 0xF5, 0x7F, 0x48, 0xBA, 0x6D, 0x81]),
    ];

    /// <summary>The file system at the front of an image; null without one.</summary>
    public static string? NameOf(ImageBytes image)
    {
        ReadOnlySpan<byte> front = image.Read(0, FrontLength);
        foreach ((string name, int offset, byte[] magic) in Magics)
        {
            if (front.Length >= offset && front[offset..].StartsWith(magic))
            {
                return name;
            }
        }

        return (front.Length >= Sector ? NameOfLabel(front) : null) ?? (front.Length >= Superblock + Sector ? NameOfWeakMagic(front[Superblock..]) : null);
    }

    private static string? NameOfLabel(ReadOnlySpan<byte> front) => true switch
    {
        _ when IsFat(front) => "fat",
        _ when IsLvm(front) => "lvm2",
        _ when IsSun(front) => "sun label",
        _ when IsApple(front) => "apple partition map",
        _ when IsAmiga(front) => "amiga rigid disk block",
        _ => null,
    };

    private static string? NameOfWeakMagic(ReadOnlySpan<byte> superblock) => true switch
    {
        _ when IsExt(superblock) => "ext",
        _ when IsHfs(superblock) => "hfs",
        _ when IsMinix(superblock) => "minix",
        _ when IsNilfs(superblock) => "nilfs",
        _ => null,
    };

    // A label is in one of the first sectors, and says in which. That of a guest's disk that lies a little further inside says another one.
    private static bool IsLvm(ReadOnlySpan<byte> front)
    {
        for (int sector = 0; sector < LvmSectors && (sector + 1) * Sector <= front.Length; sector++)
        {
            ReadOnlySpan<byte> label = front[(sector * Sector)..];
            if (label.StartsWith("LABELONE"u8) && label[24..].StartsWith("LVM2 001"u8) && BinaryPrimitives.ReadUInt64LittleEndian(label[8..]) == (ulong)sector)
            {
                return true;
            }
        }

        return false;
    }

    // Two bytes are a weak magic. Another field has to be what the file system can have there, which texts and tables of other formats do not have.
    private static bool IsExt(ReadOnlySpan<byte> superblock) =>
        BinaryPrimitives.ReadUInt16LittleEndian(superblock[56..]) == ExtMagic && BinaryPrimitives.ReadUInt32LittleEndian(superblock[24..]) <= MaxExtLogBlockSize;

    private static bool IsHfs(ReadOnlySpan<byte> superblock) =>
        superblock.StartsWith("BD"u8) && BinaryPrimitives.ReadUInt32BigEndian(superblock[20..]) is > 0 and var size && size % Sector == 0;

    // Linux mounts none without maps of its inodes and zones, which tables of small numbers have not: those have zero in every second word.
    private static bool IsMinix(ReadOnlySpan<byte> superblock)
    {
        LittleEndianFields fields = new(superblock);
        return (fields.U16(16) is 0x137F or 0x138F or 0x2468 or 0x2478 && fields.U16(18) <= 3 && fields.U16(4) != 0 && fields.U16(6) != 0)
            || (fields.U16(24) == 0x4D5A && fields.U16(28) is 1024 or 2048 or 4096 && fields.U16(6) != 0 && fields.U16(8) != 0);
    }

    private static bool IsNilfs(ReadOnlySpan<byte> superblock) =>
        BinaryPrimitives.ReadUInt16LittleEndian(superblock[6..]) == 0x3434 && BinaryPrimitives.ReadUInt32LittleEndian(superblock) == 2;

    // Neither the jump, nor the name, nor the signature of the sector is needed: Linux looks at these fields.
    private static bool IsFat(ReadOnlySpan<byte> front) =>
        Sectors.IsPowerOfTwo(BinaryPrimitives.ReadUInt16LittleEndian(front[11..]), Sector, 4096)
        && Sectors.IsPowerOfTwo(front[13], 1, 128)
        && BinaryPrimitives.ReadUInt16LittleEndian(front[14..]) != 0
        && front[16] is 1 or 2
        && front[21] is 0xF0 or >= 0xF8;

    private static bool IsSun(ReadOnlySpan<byte> front)
    {
        if (BinaryPrimitives.ReadUInt16BigEndian(front[508..]) != SunMagic)
        {
            return false;
        }

        int sum = 0;
        for (int at = 0; at < Sector; at += 2)
        {
            sum ^= BinaryPrimitives.ReadUInt16BigEndian(front[at..]);
        }

        return sum == 0;
    }

    private static bool IsApple(ReadOnlySpan<byte> front)
    {
        int blockSize = BinaryPrimitives.ReadUInt16BigEndian(front[2..]);
        return front.StartsWith("ER"u8) && (front[Sector..].StartsWith("PM"u8) || (blockSize < front.Length && front[blockSize..].StartsWith("PM"u8)));
    }

    private static bool IsAmiga(ReadOnlySpan<byte> front)
    {
        for (int at = 0; at < Math.Min(AmigaSectors * Sector, front.Length); at += Sector)
        {
            if (front[at..].StartsWith("RDSK"u8))
            {
                return true;
            }
        }

        return false;
    }
}
