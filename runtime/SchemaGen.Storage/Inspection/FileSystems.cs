using System.Buffers.Binary;
using System.Text;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>
/// File systems, volumes and disk labels that can stand in the free places of another format: in the first two pages, and further inside at the places where
/// programs look for a superblock, which header clusters and gaps in front of the data can cover.
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
    private const uint MemberMagic = 0xA92B4EFC;
    private const int MemberLength = 136;

    /// <summary>The longest part of a file that is read for magics, in bytes.</summary>
    private const int PartLength = 4096;

    private const int LongestMagic = 16;
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
        ("swap", 8182, [.. "SWAPSPACE2"u8]),
        ("swap", 8182, [.. "SWAP-SPACE"u8]),
        ("bcache", 4120, [0xC6, 0x85, 0x73, 0xF6, 0x4E, 0x1A, 0x45, 0xCA, 0x82, 0x65, 0xF5, 0x7F, 0x48, 0xBA, 0x6D, 0x81]),
        ("bcachefs", 4120, [0xC6, 0x85, 0x73, 0xF6, 0x66, 0xCE, 0x90, 0xA9, 0xD9, 0x6A, 0x60, 0xCF, 0x80, 0x3D, 0xF7, 0xEF]),
        ("verity", 0, [.. "verity\0\0"u8]),
        ("integrity", 0, [.. "integrt\0"u8]),
        ("ubi", 0, [.. "UBI#"u8]),
        ("ubifs", 0, [0x31, 0x18, 0x10, 0x06]),
        ("zonefs", 0, [.. "SFOZ"u8]),
        ("bfs", 0, [0xCE, 0xFA, 0xAD, 0x1B]),
        ("snapshot of device mapper", 0, [.. "SnAp"u8]),
        ("vdo", 0, [.. "dmvdo001"u8]),
        ("bluestore", 0, [.. "bluestore block device"u8]),
        ("lvm1", 0, [.. "HM"u8, 1, 0]),
        ("lvm1", 0, [.. "HM"u8, 2, 0]),
        ("aix label", 0, [0xC9, 0xC2, 0xD4, 0xC1]),
        ("sgi label", 0, [0x0B, 0xE5, 0xA9, 0x41]),
        ("refs", 3, [.. "ReFS\0"u8]),
        ("bitlocker", 3, [.. "-FVE-FS-"u8]),
        ("apfs", 32, [.. "NXSB"u8]),
        ("oracle asm", 32, [.. "ORCLDISK"u8]),
        ("befs", 32, [.. "1SFB"u8]),
        ("bsd label", 64, [0x57, 0x45, 0x56, 0x82]),
        ("bsd label", 128, [0x57, 0x45, 0x56, 0x82]),
        ("cramfs", 512, [0x45, 0x3D, 0xCD, 0x28]),
        ("cramfs", 512, [0x28, 0xCD, 0x3D, 0x45]),
        ("stratis", 516, [.. "!Stra0tis"u8, 0x86, 0xFF, 2, .. "^Arh"u8]),
        ("stratis", 4612, [.. "!Stra0tis"u8, 0x86, 0xFF, 2, .. "^Arh"u8]),
        ("befs", 544, [.. "1SFB"u8]),
        ("befs", 544, [.. "BFS1"u8]),
        ("vxfs", 1024, [0xF5, 0xFC, 1, 0xA5]),
        ("ocfs2", 1024, [.. "OCFSV2"u8]),
        ("ocfs2", 2048, [.. "OCFSV2"u8]),
        ("ocfs2", 4096, [.. "OCFSV2"u8]),
        ("netware", 4096, [.. "SPB5"u8]),
        ("sysv", 1528, [0x20, 0x7E, 0x18, 0xFD]),
        ("sysv", 1528, [0xFD, 0x18, 0x7E, 0x20]),
        ("xenix", 2040, [0x44, 0x55, 0x2B, 0]),
    ];

    // Magics of at least four bytes, each at the only place, or one of a few, where programs look for it.
    private static readonly (string Name, int Offset, byte[] Magic)[] DeepMagics =
    [
        ("vxfs", 8192, [0xA5, 1, 0xFC, 0xF5]),
        ("hpfs", 8192, [0x49, 0xE8, 0x95, 0xF9]),
        ("ocfs2", 8192, [.. "OCFSV2"u8]),
        ("reiserfs", 8244, [.. "ReIsEr"u8]),
        ("ufs", 9564, [0x54, 0x19, 1, 0]),
        ("ufs", 9564, [0, 1, 0x19, 0x54]),
        ("ufs", 9564, [0x19, 1, 0x54, 0x19]),
        ("ufs", 9564, [0x19, 0x54, 1, 0x19]),
        ("zfs", 16384, [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
        ("luks", 16384, [.. "SKUL"u8, 0xBA, 0xBE]),
        ("jfs", 32768, [.. "JFS1"u8]),
        ("luks", 32768, [.. "SKUL"u8, 0xBA, 0xBE]),
        ("gfs2", 65536, [1, 0x16, 0x19, 0x70]),
        ("reiserfs", 65588, [.. "ReIsEr"u8]),
        ("reiser4", 65536, [.. "ReIsEr4"u8]),
        ("btrfs", 65600, [.. "_BHRfS_M"u8]),
        ("luks", 65536, [.. "SKUL"u8, 0xBA, 0xBE]),
        ("ufs", 66908, [0x54, 0x19, 1, 0]),
        ("ufs", 66908, [0, 1, 0x19, 0x54]),
        ("ufs", 66908, [0x19, 1, 0x54, 0x19]),
        ("ufs", 66908, [0x19, 0x54, 1, 0x19]),
        ("luks", 131072, [.. "SKUL"u8, 0xBA, 0xBE]),
        ("luks", 262144, [.. "SKUL"u8, 0xBA, 0xBE]),
        ("vmfs", 1048576, [0x0D, 0xD0, 1, 0xC0]),
    ];

    // In the last ten bytes of a page, which has up to 64 KiB.
    private static readonly (string Name, int Offset, byte[] Magic)[] SwapMagics =
    [
        .. from page in (int[])[16384, 32768, 65536]
           from magic in (string[])["SWAPSPACE2", "SWAP-SPACE"]
           select ("swap", page - magic.Length, Encoding.ASCII.GetBytes(magic)),
    ];

    /// <summary>The parts of a file behind the first pages in which magics are, so that each part is read once.</summary>
    private static readonly (int Start, int Length, (string Name, int Offset, byte[] Magic)[] Magics)[] Parts = PartsOf([.. DeepMagics, .. SwapMagics]);

    /// <summary>The file system that an image has in its free places; null without one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="dataStart">Where the content of the disk begins, which has labels of its own; null where that is not known.</param>
    public static string? NameOf(ImageBytes image, ulong? dataStart)
    {
        ReadOnlySpan<byte> front = image.Read(0, FrontLength);
        foreach ((string name, int offset, byte[] magic) in Magics)
        {
            if (front.Length >= offset && front[offset..].StartsWith(magic))
            {
                return name;
            }
        }

        return (front.Length >= Sector ? NameOfLabel(front[..(int)Math.Min(dataStart ?? FrontLength, (ulong)front.Length)], front) : null)
            ?? (front.Length >= Superblock + Sector ? NameOfWeakMagic(front[Superblock..]) : null)
            ?? NameOfMember(image)
            ?? NameOfDeepMagic(image);
    }

    private static (int Start, int Length, (string Name, int Offset, byte[] Magic)[] Magics)[] PartsOf((string Name, int Offset, byte[] Magic)[] magics) =>
    [
        .. magics.GroupBy(static magic => (magic.Offset + (PartLength / 2)) / PartLength).Select(static part =>
        {
            int start = part.Min(static magic => magic.Offset);
            return (start, part.Max(static magic => magic.Offset + magic.Magic.Length) - start, part.ToArray());
        }),
    ];

    private static string? NameOfDeepMagic(ImageBytes image)
    {
        Span<byte> buffer = stackalloc byte[PartLength + LongestMagic];
        foreach ((int start, int length, (string Name, int Offset, byte[] Magic)[] magics) in Parts)
        {
            ReadOnlySpan<byte> bytes = start < image.Length ? image.Read((ulong)start, buffer[..length]) : [];
            foreach ((string name, int offset, byte[] magic) in magics)
            {
                if (bytes.Length >= offset - start && bytes[(offset - start)..].StartsWith(magic))
                {
                    return name;
                }
            }
        }

        return null;
    }

    // A member of a RAID says in which sector this superblock is. That of a guest's disk that lies a little further inside says another one.
    private static string? NameOfMember(ImageBytes image)
    {
        // Version 1.0 has it in the last 8 to 12 KiB of the device.
        ulong last = (ulong)image.Length / Sector;
        foreach (ulong sector in (ReadOnlySpan<ulong>)[0, 8, last < 16 ? 0 : (last - 16) & ~7UL])
        {
            LittleEndianFields superblock = new(image.Read(sector * Sector, MemberLength));
            if (superblock.Length == MemberLength && superblock.U32(0) == MemberMagic && superblock.U32(4) == 1 && superblock.U64(128) == sector)
            {
                return "md";
            }
        }

        return null;
    }

    private static string? NameOfLabel(ReadOnlySpan<byte> inFront, ReadOnlySpan<byte> front) => true switch
    {
        _ when IsFat(front) => "fat",
        _ when IsLvm(front) => "lvm2",
        _ when IsSun(front) => "sun label",
        _ when IsApple(front) => "apple partition map",
        _ when IsAmiga(inFront) => "amiga rigid disk block",
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
        && front[16] != 0
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

    // In any of the first sectors, so that a guest's own in front of which a header is would be seen as well.
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
