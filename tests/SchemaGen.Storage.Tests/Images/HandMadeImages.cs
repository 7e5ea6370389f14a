using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>Small images of each format, made field by field: those that QEMU cannot make, and starting points for damage.</summary>
internal static class HandMadeImages
{
    public const ulong MiB = 1 << 20;

    /// <summary>The length of <see cref="Qcow2"/>: its last table begins a sector before.</summary>
    public const int Qcow2Length = 0x30200;

    /// <summary>Where the text inside <see cref="VmdkSparse"/> goes on.</summary>
    public const int VmdkTextEnd = 512 + 94;

    private const string VmdkText = "# Disk DescriptorFile\nversion=1\nCID=fffffffe\nparentCID=ffffffff\ncreateType=\"monolithicSparse\"\n";

    /// <summary>Every format by name, with its smallest sound image.</summary>
    public static IReadOnlyDictionary<string, Func<HeaderBytes>> All { get; } = new Dictionary<string, Func<HeaderBytes>>
    {
        ["qcow2"] = static () => Qcow2(),
        ["qcow2-v2"] = static () => Qcow2(version: 2),
        ["qcow2-tables"] = static () => Qcow2Tables(clusters: 6).Big64(0x30000, 0x8000_0000_0004_0000).Big64(0x40000, 0x8000_0000_0005_0000),
        ["qcow2-bitmap"] = Qcow2Bitmap,
        ["qcow2-snapshots"] = Qcow2Snapshots,
        ["qcow2-luks"] = Qcow2Luks,
        ["qcow"] = Qcow,
        ["qed"] = Qed,
        ["cow"] = Cow,
        ["vmdk"] = VmdkSparse,
        ["vmdk-stream"] = VmdkStream,
        ["vmdk-cowd"] = VmdkCowd,
        ["vmdk-descriptor"] = static () => VmdkDescriptor("RW 2048 FLAT \"a-flat.vmdk\" 0\n"),
        ["vdi"] = Vdi,
        ["vpc"] = static () => Ended(VhdDynamic(3)),
        ["vpc-dynamic"] = static () => VhdDynamic(3),
        ["vpc-fixed"] = VhdFixed,
        ["vhdx"] = static () => Vhdx(),
        ["parallels"] = static () => Parallels("WithouFreSpacExt"),
        ["parallels-extension"] = ParallelsExtension,
        ["parallels-old"] = static () => Parallels("WithoutFreeSpace"),
        ["luks"] = static () => Luks(),
        ["luks-192"] = static () => Luks(24),
        ["luks-256"] = static () => Luks(32),
        ["luks2"] = static () => Luks2("""{"segments":{"0":{"type":"crypt","offset":"16384","size":"dynamic"}}}"""),
        ["iso"] = static () => new HeaderBytes(40960).Text(32769, "CD001"),
        ["dmg"] = Dmg,
        ["bochs"] = static () => Bochs(0x00020000),
        ["bochs-v1"] = static () => Bochs(0x00010000),
        ["cloop"] = Cloop,
    };

    public static HeaderBytes Qcow2(uint version = 3, string? backing = null, string? backingFormat = null, ulong size = MiB)
    {
        HeaderBytes image = new HeaderBytes(Qcow2Length)
            .Big32(0, 0x514649FB).Big32(4, version).Big32(20, 16).Big64(24, size).Big32(36, 1).Big64(40, 0x30000).Big64(48, 0x10000).Big32(56, 1);
        int extensions = version == 2 ? 72 : 104;
        if (version != 2)
        {
            image.Big32(96, 4).Big32(100, 104);
        }

        if (backingFormat is not null)
        {
            image.Big32(extensions, 0xE2792ACA).Big32(extensions + 4, (uint)backingFormat.Length).Text(extensions + 8, backingFormat);
        }

        if (backing is not null)
        {
            image.Big64(8, 1024).Big32(16, (uint)Encoding.UTF8.GetByteCount(backing)).Text(1024, backing);
        }

        return image;
    }

    /// <summary>A qcow2 image whose refcounts are right, so that its tables can be checked: header, refcount table, one block and the L1 table, each in a cluster of 64 KiB.</summary>
    public static HeaderBytes Qcow2Tables(int clusters = 4)
    {
        HeaderBytes image = new HeaderBytes(clusters << 16).Raw(0, Qcow2().Bytes).Big64(0x10000, 0x20000);
        for (int cluster = 0; cluster < clusters; cluster++)
        {
            image.Big16(0x20000 + (cluster * 2), 1);
        }

        return image;
    }

    /// <summary>A bitmap b of 64 KiB a bit: its directory is in cluster 4, its table in cluster 5.</summary>
    public static HeaderBytes Qcow2Bitmap() => Qcow2Tables(clusters: 6)
        .Big64(88, 1).Big32(104, 0x23852875).Big32(108, 24).Big32(112, 1).Big64(120, 32).Big64(128, 0x40000)
        .Big64(0x40000, 0x50000).Big32(0x40008, 1).Big32(0x4000C, 2).Raw(0x40010, 1, 16, 0, 1).Text(0x40018, "b");

    /// <summary>Two snapshots of no data: their list is in cluster 4, their L1 tables in clusters 5 and 6.</summary>
    public static HeaderBytes Qcow2Snapshots()
    {
        HeaderBytes image = Qcow2Tables(clusters: 7).Big32(60, 2).Big64(64, 0x40000);
        for (int i = 0; i < 2; i++)
        {
            int at = 0x40000 + (i * 64);
            image.Big64(at, 0x50000 + ((ulong)i << 16)).Big32(at + 8, 1).Big16(at + 12, 1).Big16(at + 14, 2).Big32(at + 36, 16).Big64(at + 48, MiB).Text(at + 56, $"{i + 1}s{i + 1}");
        }

        return image;
    }

    /// <summary>A qcow2 image whose LUKS header is in the clusters from the fourth on.</summary>
    public static HeaderBytes Qcow2Luks() => Qcow2Tables(clusters: 14)
        .Big32(32, 2).Big32(104, 0x0537BE77).Big32(108, 16).Big64(112, 0x40000).Big64(120, (ulong)Luks().Bytes.Length).Raw(0x40000, Luks().Bytes);

    public static HeaderBytes Qcow() => new HeaderBytes(512)
        .Big32(0, 0x514649FB).Big32(4, 1).Big64(24, MiB).Raw(32, 12, 9).Big64(40, 48);

    public static HeaderBytes Qed() => new HeaderBytes(5 * 4096)
        .Text(0, "QED").Little32(4, 4096).Little32(8, 2).Little32(12, 1).Little64(40, 4096).Little64(48, MiB);

    public static HeaderBytes Cow() => new HeaderBytes(1048).Text(0, "OOOM").Big32(4, 2).Text(8, "base.img").Big64(1036, MiB).Big32(1044, 512);

    public static HeaderBytes VmdkSparse() => new HeaderBytes(65536)
        .Text(0, "KDMV").Little32(4, 1).Little32(8, 3).Little64(12, 2048).Little64(20, 128).Little64(28, 1).Little64(36, 20).Little32(44, 512)
        .Little64(48, 21).Little64(56, 26).Little64(64, 128).Text(512, VmdkText).Little32(21 * 512, 22).Little32(26 * 512, 27);

    public static HeaderBytes VmdkCowd() => new HeaderBytes(4096 + 16384)
        .Text(0, "COWD").Little32(4, 1).Little32(12, 2048).Little32(16, 1).Little32(20, 4).Little32(24, 8).Text(512, VmdkText).Little32(4 * 512, 8);

    public static HeaderBytes VmdkDescriptor(string lines)
    {
        string text = $"# Disk DescriptorFile\nversion=1\nCID=fffffffe\nparentCID=ffffffff\ncreateType=\"monolithicFlat\"\n\n# Extent description\n{lines}";
        return new HeaderBytes(Encoding.UTF8.GetByteCount(text)).Text(0, text);
    }

    public static HeaderBytes Vdi() => new HeaderBytes(1024)
        .Raw(64, 0x7F, 0x10, 0xDA, 0xBE).Little32(68, 0x00010001).Little32(72, 0x180).Little32(76, 1).Little32(340, 512).Little32(344, 1024)
        .Little32(360, 512).Little64(368, MiB).Little32(376, 1 << 20).Little32(384, 1).Little32(512, uint.MaxValue);

    public static HeaderBytes VhdDynamic(uint type)
    {
        HeaderBytes image = WithVhdFooter(new HeaderBytes(4096), 0, type).Text(512, "cxsparse").Big64(528, 1536).Big32(540, 1).Big32(544, 2 << 20)
            .Raw(1536, 0xFF, 0xFF, 0xFF, 0xFF);
        return image;
    }

    /// <summary>A dynamic VHD with its footer at the end, too.</summary>
    public static HeaderBytes Ended(HeaderBytes image) => image.Raw(image.Bytes.Length - 512, image.Bytes[..512]);

    public static HeaderBytes VhdFixed() => WithVhdFooter(new HeaderBytes((int)MiB + 512), (int)MiB, 2);

    /// <summary>A VHDX with both copies of what there are two of.</summary>
    public static HeaderBytes Vhdx(uint flags = 0, byte log = 0, uint blockTableLength = 0x100000)
    {
        byte[] blockTableRegion = new Guid("2DC27766-F623-4200-9D64-115E9BFD4A08").ToByteArray();
        byte[] metadataRegion = new Guid("8B7CA206-4790-4B9A-B8FE-575F050F886E").ToByteArray();
        HeaderBytes image = new HeaderBytes(0x400000).Text(0, "vhdxfile");
        foreach (int header in (int[])[0x10000, 0x20000])
        {
            image.Text(header, "head").Little64(header + 8, 1).Raw(header + 48, log).Raw(header + 66, 1).Little32(header + 68, 0x100000).Little64(header + 72, 0x300000);
        }

        foreach (int table in (int[])[0x30000, 0x40000])
        {
            image.Text(table, "regi").Little32(table + 8, 2).Raw(table + 16, metadataRegion).Little64(table + 32, 0x200000).Little32(table + 40, 0x100000)
                .Raw(table + 48, blockTableRegion).Little64(table + 64, 0x100000).Little32(table + 72, blockTableLength);
        }

        image.Text(0x200000, "metadata").Raw(0x20000A, 5);
        AddItem(0, "CAA16737-FA36-4D43-B3B6-33F0AA44E76B", 0x10000, 8);
        AddItem(1, "2FA54224-CD1B-4876-B211-5DBED83BF4B8", 0x10008, 8);
        AddItem(2, "8141BF1D-A96F-4709-BA47-F233A8FAAB5F", 0x10010, 4);
        AddItem(3, "CDA348C7-445D-4471-9CC9-E9885251C556", 0x10014, 4);
        AddItem(4, "BECA12AB-B2E6-4523-93EF-C309E000C746", 0x10018, 16);
        image.Little32(0x210014, 4096).Little32(0x210000, 8 << 20).Little32(0x210004, flags).Little64(0x210008, 10 * MiB).Little32(0x210010, 512);
        return SealVhdx(image);

        void AddItem(int index, string id, uint offset, uint length)
        {
            int entry = 0x200020 + (index * 32);
            image.Raw(entry, new Guid(id).ToByteArray()).Little32(entry + 16, offset).Little32(entry + 20, length).Little32(entry + 24, 6);
        }
    }

    public static HeaderBytes Parallels(string magic) => new HeaderBytes(512)
        .Text(0, magic).Little32(16, 2).Little32(20, 16).Little32(28, 2048).Little32(32, 10).Little64(36, 20480).Little32(48, 2048);

    /// <summary>A VMDK as VMware exports it: grains, then the table, then the directory, and the header that counts at the end. Of two tables the disk has one.</summary>
    public static HeaderBytes VmdkStream()
    {
        byte[] header = VmdkSparse().Bytes[..1024];
        HeaderBytes image = new HeaderBytes(0x12000 + 1536).Raw(0, header).Little32(8, 0x30001).Little64(12, 2 * 65536).Raw(77, 1).Little64(48, 0);
        image.Raw(0x12000 + 512, image.Bytes[..512]).Little64(56, ulong.MaxValue).Little32(0x12000 + 12, 3).Little64(0x12000 + 512 + 56, 0x11800 / 512);
        return image.Little32(0x11000, 128).Little32(0x11800, 0x11000 / 512).Little64(0x10000, 0).Little32(0x10008, 20).Raw(0x1000C, 0x78, 0x9C);
    }

    /// <summary>Eight slots of keys, none in use, and a disk of 4 KiB behind them.</summary>
    public static HeaderBytes Luks(uint keyBytes = 16)
    {
        uint slotSectors = (((keyBytes * 4000) + 511) / 512 + 7) / 8 * 8;
        uint payload = 8 + (8 * slotSectors);
        HeaderBytes image = new HeaderBytes(((int)payload + 8) * 512)
            .Text(0, "LUKS").Raw(4, 0xBA, 0xBE, 0, 1).Text(8, "aes").Text(40, "cbc-plain64").Text(72, "sha256").Big32(104, payload).Big32(108, keyBytes).Big32(164, 1000);
        for (uint slot = 0; slot < 8; slot++)
        {
            int at = 208 + ((int)slot * 48);
            image.Big32(at, 0xDEAD).Big32(at + 40, 8 + (slot * slotSectors)).Big32(at + 44, 4000);
        }

        return image;
    }

    /// <summary>An extension without features in the last cluster. The sum of zeros that it has to have is the MD5 of 1 MiB less 24 bytes.</summary>
    public static HeaderBytes ParallelsExtension()
    {
        HeaderBytes image = new HeaderBytes((int)MiB + 512).Raw(0, Parallels("WithouFreSpacExt").Bytes).Little32(48, 4096).Little64(56, 1).Raw(512, 0x87, 0xEA, 0xDC, 0x23, 0xEF, 0x4C, 0x23, 0xAB);
        return SealParallels(image);
    }

    public static HeaderBytes Luks2(string json) => new HeaderBytes(32768).Text(0, "LUKS").Raw(4, 0xBA, 0xBE, 0, 2).Big64(8, 16384).Text(4096, json);

    public static HeaderBytes Dmg() => new HeaderBytes(4096).Text(3584, "koly").Big32(3588, 4).Big32(3592, 512).Big64(3584 + 492, 2048);

    public static HeaderBytes Bochs(uint version) => new HeaderBytes(1024)
        .Text(0, "Bochs Virtual HD Image").Text(32, "Redolog").Text(48, "Growing").Little32(64, version).Little32(68, 512)
        .Little32(72, 16).Little32(76, 1).Little32(80, 65536).Little64(version == 0x00010000 ? 84 : 88, MiB);

    public static HeaderBytes Cloop()
    {
        const uint Blocks = 16;
        HeaderBytes image = new HeaderBytes(1024)
            .Text(0, "#!/bin/sh\n#V2.0 Format\nmodprobe cloop file=$0 && mount -r -t iso9660 /dev/cloop $1\n").Big32(128, 65536).Big32(132, Blocks);
        for (int i = 0; i <= Blocks; i++)
        {
            image.Big64(136 + (i * 8), 400 + (ulong)i);
        }

        return image;
    }

    /// <summary>Puts right the checksums of an image that was changed.</summary>
    public static HeaderBytes Seal(HeaderBytes image)
    {
        byte[] bytes = image.Bytes;
        if (bytes.AsSpan().StartsWith("vhdxfile"u8))
        {
            return SealVhdx(image);
        }

        if (bytes.AsSpan().StartsWith("Withou"u8))
        {
            return bytes[56] == 0 ? image : SealParallels(image);
        }

        foreach (int offset in (int[])[0, Math.Max(0, (bytes.Length + 511) / 512 * 512 - 512)])
        {
            _ = bytes.AsSpan(offset).StartsWith("conectix"u8) ? SealVhd(image, offset) : image;
        }

        return image;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The format has this checksum.")]
    private static HeaderBytes SealParallels(HeaderBytes image)
    {
        int extension = image.Bytes[56] * 512;
        int length = Math.Min(BinaryPrimitives.ReadInt32LittleEndian(image.Bytes.AsSpan(28)) * 512, image.Bytes.Length - extension) - 24;
        return image.Raw(extension + 8, MD5.HashData(image.Bytes.AsSpan(extension + 24, length)));
    }

    private static HeaderBytes WithVhdFooter(HeaderBytes image, int offset, uint type)
    {
        image.Text(offset, "conectix").Big32(offset + 8, 2).Big32(offset + 12, 0x00010000).Big64(offset + 16, type == 2 ? ulong.MaxValue : 512)
            .Text(offset + 28, "win ").Big64(offset + 40, MiB).Big64(offset + 48, MiB).Big32(offset + 60, type);
        return SealVhd(image, offset);
    }

    private static HeaderBytes SealVhd(HeaderBytes image, int offset)
    {
        image.Big32(offset + 64, 0);
        uint sum = 0;
        foreach (byte part in image.Bytes.AsSpan(offset, Math.Min(512, image.Bytes.Length - offset)))
        {
            sum += part;
        }

        return image.Big32(offset + 64, ~sum);
    }

    private static HeaderBytes SealVhdx(HeaderBytes image)
    {
        foreach ((int offset, int length) in ((int, int)[])[(0x10000, 4096), (0x20000, 4096), (0x30000, 65536), (0x40000, 65536)])
        {
            image.Little32(offset + 4, 0).Little32(offset + 4, Crc32C(image.Bytes.AsSpan(offset, length)));
        }

        return image;
    }

    /// <summary>CRC-32C bit by bit, as its definition goes.</summary>
    private static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte part in bytes)
        {
            crc ^= part;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0x82F63B78);
            }
        }

        return ~crc;
    }
}
