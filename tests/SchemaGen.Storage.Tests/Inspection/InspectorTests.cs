using System.Text;
using SchemaGen.Storage.Inspection;
using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;
using static SchemaGen.Storage.InspectionVerdict;
using static SchemaGen.Storage.Tests.Images.HandMadeImages;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>What may be handed to QEMU, and why not.</summary>
public sealed class InspectorTests
{
    /// <summary>Images by name: what they are, and what is expected to be said about them.</summary>
    private static readonly Dictionary<string, (HeaderBytes Image, InspectionVerdict Verdict, string? Check)> Cases = new()
    {
        ["nothing but zeros"] = (new HeaderBytes(4096), Safe, null),
        ["qcow2"] = (Qcow2(), Safe, null),
        ["qcow2, version 2"] = (Qcow2(version: 2), Safe, null),
        ["qcow2 with a backing image"] = (Qcow2(backing: "/base", backingFormat: "raw"), Unsafe, "backing-file"),
        ["qcow2 with a data file"] = (Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, 5).Text(112, "/data"), Unsafe, "data-file"),
        ["qcow2 with a data file and no name"] = (Qcow2().Big64(72, 4), Unsafe, "data-file"),
        ["qcow2 with an unknown feature"] = (Qcow2().Big64(72, 1 << 5), Unsafe, "unknown-features"),
        ["qcow2 with the highest feature"] = (Qcow2().Big64(72, 1UL << 63), Unsafe, "unknown-features"),
        ["qcow2 of a later version"] = (Qcow2().Big32(4, 4), Unsafe, "unknown-features"),
        ["qcow2 that is corrupt"] = (Qcow2().Big64(72, 2), Damaged, "state"),
        ["qcow2 that was not closed"] = (Qcow2().Big64(72, 1), Unsafe, "state"),
        ["qed that was not closed"] = (Qed().Little64(16, 2), Unsafe, "state"),
        ["parallels that was not closed"] = (Parallels("WithoutFreeSpace").Little32(44, 0x746F6E59), Unsafe, "state"),
        ["qcow2 that may count late, and was closed"] = (Qcow2().Big64(80, 1), Safe, null),
        ["qcow2 with a lie"] = (Qcow2().Big32(20, 63), Damaged, "header"),
        ["qcow2 with subclusters"] = (Qcow2().Big64(72, 16), Safe, null),
        ["qcow2 with subclusters in small clusters"] = (Qcow2().Big64(72, 16).Big32(20, 13), Damaged, "header"),
        ["qcow2 with AES"] = (Qcow2().Big32(32, 1), Unsafe, "encryption"),
        ["qcow2 with LUKS that is nowhere"] = (Qcow2().Big32(32, 2), Damaged, "header"),
        ["qcow2 with LUKS whose place is too short"] = (Qcow2().Big32(32, 2).Big32(104, 0x0537BE77).Big32(108, 8), Damaged, "header"),
        ["qcow2 with LUKS at no cluster"] = (Qcow2().Big32(32, 2).Big32(104, 0x0537BE77).Big32(108, 16).Big64(112, 1).Big64(120, 4096), Damaged, "header"),
        ["qcow2 with LUKS whose place is beyond the end"] = (Qcow2Luks(0x40000), Damaged, "header"),
        ["qcow2 with LUKS and nothing at its place"] = (new HeaderBytes(0x50000).Raw(0, Qcow2Luks(0x40000).Bytes), Damaged, "header"),
        ["qcow2 with LUKS 2 at its place"] = (new HeaderBytes(0x50000).Raw(0, Qcow2Luks(0x40000).Bytes).Raw(0x40000, Luks().Raw(7, 2).Bytes[..592]), Damaged, "header"),
        ["qcow2 with LUKS"] = (new HeaderBytes(0x50000).Raw(0, Qcow2Luks(0x40000).Bytes).Raw(0x40000, Luks().Bytes[..592]), Safe, null),
        ["qcow2 with LUKS far behind"] = (new HeaderBytes(0x210000).Raw(0, Qcow2Luks(0x200000).Bytes).Raw(0x200000, Luks().Bytes[..592]), Safe, null),
        ["qcow2 with the name of a data file that is not used"] = (Qcow2().Big32(104, 0x44415441).Big32(108, 5).Text(112, "/data"), Safe, null),
        ["qcow2 with two formats of a backing image"] = (Qcow2(backingFormat: "raw").Big32(120, 0xE2792ACA).Big32(124, 3).Text(128, "raw"), Unsafe, "header"),
        ["qcow2 and iso"] = (Qcow2().Text(32769, "CD001"), Unsafe, "polyglot"),
        ["qcow and vdi"] = (new HeaderBytes(2048).Raw(0, Vdi().Bytes).Raw(0, Qcow().Bytes[..48]), Unsafe, "polyglot"),
        ["qcow2 and mbr"] = (Qcow2().Raw(450, 0x83).Raw(510, 0x55, 0xAA), Unsafe, "polyglot"),
        ["qcow2 and mbr of an odd status"] = (Qcow2().Raw(462, 1, 0, 0, 0, 0x83).Raw(510, 0x55, 0xAA), Unsafe, "polyglot"),
        ["qcow2 and a boot sector"] = (Qcow2().Raw(510, 0x55, 0xAA), Unsafe, "polyglot"),
        ["qcow2 and gpt without mbr"] = (Qcow2().Text(512, "EFI PART"), Unsafe, "polyglot"),
        ["qcow2 and gpt of large sectors"] = (Qcow2().Raw(450, 0xEE).Raw(454, 1).Raw(510, 0x55, 0xAA).Text(4096, "EFI PART"), Unsafe, "polyglot"),
        ["qcow2 and ext4"] = (Qcow2().Raw(1080, 0x53, 0xEF), Unsafe, "polyglot"),
        ["qcow2 with the bytes of ext in another field"] = (Qcow2().Raw(1080, 0x53, 0xEF).Raw(1048, 7), Safe, null),
        ["qcow2 and lvm"] = (Qcow2().Text(512, "LABELONE").Little64(520, 1).Text(536, "LVM2 001"), Unsafe, "polyglot"),
        ["vdi and xfs"] = (Vdi().Text(0, "XFSB"), Unsafe, "polyglot"),
        ["vdi and ntfs"] = (Vdi().Text(3, "NTFS    "), Unsafe, "polyglot"),
        ["vdi and fat"] = (Vdi().Text(54, "FAT16   "), Unsafe, "polyglot"),
        ["vmdk and f2fs"] = (VmdkSparse().Raw(1024, 0x10, 0x20, 0xF5, 0xF2), Unsafe, "polyglot"),
        ["vdi and the text of a vmdk"] = (Vdi().Text(0, "createType=\"vmfs\"\nRW 9 FLAT \"/etc/shadow\" 0\n############".PadRight(64, '#')), Unsafe, "polyglot"),
        ["luks and ext4"] = (Luks().Raw(1080, 0x53, 0xEF), Unsafe, "polyglot"),
        ["iso with ext4 in its front"] = (new HeaderBytes(40960).Text(32769, "CD001").Raw(1080, 0x53, 0xEF), Safe, null),
        ["qcow2 and dmg of another version"] = (Qcow2().Text(Qcow2Length - 512, "koly"), Unsafe, "polyglot"),
        ["qcow2 and dmg before the last sector"] = (Qcow2().Text(Qcow2Length - 1023, "koly"), Unsafe, "polyglot"),
        ["qcow2 with koly before what is searched"] = (Qcow2().Text(Qcow2Length - 1024, "koly"), Safe, null),
        ["qcow2 and dmg"] = (Qcow2().Raw(Qcow2Length - 512, Dmg().Bytes[3584..]), Unsafe, "polyglot"),
        ["qcow2 and zip"] = (Qcow2().Text(Qcow2Length - 22, "PK\x05\x06"), Unsafe, "polyglot"),
        ["qcow2 and zip with a comment"] = (Qcow2().Text(Qcow2Length - 122, "PK\x05\x06").Raw(Qcow2Length - 102, 100), Unsafe, "polyglot"),
        ["qcow2 and what looks like the end of a zip"] = (Qcow2().Text(Qcow2Length - 122, "PK\x05\x06").Raw(Qcow2Length - 102, 99), Safe, null),
        ["qcow"] = (Qcow(), Unsafe, "format-support"),
        ["qed"] = (Qed(), Unsafe, "format-support"),
        ["cow"] = (Cow(), Unsafe, "format-support"),
        ["luks"] = (Luks(), Safe, null),
        ["luks2"] = (Luks2("""{"segments":{"0":{"type":"crypt","offset":"16384","size":"dynamic"}}}"""), Unsafe, "format-support"),
        ["vmdk"] = (VmdkSparse(), Safe, null),
        ["vmdk that names a file"] = (VmdkDescriptor("RW 2048 FLAT \"a\" 0\n"), Unsafe, "extents"),
        ["raw that others take for a vmdk"] = (new HeaderBytes(1024).Text(0, "\n\nversion=1\ncreateType=\"monolithicFlat\"\n"), Unsafe, "polyglot"),
        ["raw that is a vmdk when it is opened as one"] = (Text("#\n", 2000, "version=1\ncreateType=\"monolithicFlat\"\n", 0), Unsafe, "polyglot"),
        ["raw that is a vmdk after 64 KiB"] = (Text("#\n", 32 << 10, "createType=\"monolithicFlat\"\n", 4096), Unsafe, "polyglot"),
        ["raw with text for longer than anybody's disk"] = (Text("#\n", 64 << 10, "", 4096), Unsafe, "polyglot"),
        ["raw with a text that ends"] = (Text("#\n", 2000, "", 4096), Safe, null),
        ["raw with the type of a vmdk after a NUL"] = (Text("#\n", 2000, "\0createType=\"monolithicFlat\"", 4096), Safe, null),
        ["raw and zip"] = (new HeaderBytes(4096).Text(4096 - 22, "PK\x05\x06"), Unsafe, "polyglot"),
        ["raw that libvirt takes for qcow2"] = (Qcow2(backing: "/base", backingFormat: "raw").Raw(3, 0), Unsafe, "polyglot"),
        ["raw that libvirt takes for qed"] = (Qed().Raw(3, 1), Unsafe, "polyglot"),
        ["vmdk with its text elsewhere"] = (VmdkSparse().Little64(28, 2), Damaged, "header"),
        ["vmdk with extents that are files"] = (VmdkSparse().Text(VmdkTextEnd, "RW 2048 FLAT \"/etc/hosts\" 0\n"), Damaged, "header"),
        ["vmdk with a line that nobody understands"] = (VmdkSparse().Text(VmdkTextEnd, "wronly 2048 somefile\n"), Damaged, "header"),
        ["vmdk with a footer that differs"] = (new HeaderBytes(65536 + 1536).Raw(0, VmdkSparse().Little64(56, ulong.MaxValue).Bytes).Raw(65536 + 12, 3)
            .Raw(65536 + 512, VmdkSparse().Little64(12, 4096).Bytes[..512]), Damaged, "header"),
        ["vmdk text: a tab"] = (VmdkDescriptor("RW\t2048\tFLAT\t\"a\"\t0\n"), Unsafe, "extents"),
        ["vmdk text: an extent across the end of a line"] = (VmdkDescriptor("RW 2048 FLAT\n\"a\" 0\n"), Damaged, "header"),
        ["vmdk text: a parent in a comment"] = (VmdkDescriptor("# parentFileNameHint=\"/p\"\nRW 2048 FLAT \"a\" 0\n"), Unsafe, "backing-file"),
        ["vmdk text: a parent"] = (VmdkDescriptor("RW 2048 FLAT \"a\" 0\nparentFileNameHint=\"/p\"\n"), Unsafe, "backing-file"),
        ["vmdk text: a type twice"] = (VmdkDescriptor("RW 2048 FLAT \"a\" 0\ncreateType=\"streamOptimized\"\n"), Unsafe, "header"),
        ["vmdk text: zeros"] = (VmdkDescriptor("RW 2048 ZERO\n"), Damaged, "header"),
        ["vmdk text: nothing"] = (VmdkDescriptor(""), Damaged, "header"),
        ["vmdk text: something behind a NUL"] = (VmdkDescriptor("RW 2048 FLAT \"a\" 0\n\0parentFileNameHint=\"/p\"\n"), Unsafe, "header"),
        ["vmdk with a parent"] = (VmdkSparse().Text(VmdkTextEnd, "parentFileNameHint=\"p\"\n"), Unsafe, "backing-file"),
        ["vdi"] = (Vdi(), Safe, null),
        ["vdi with something behind it"] = (new HeaderBytes(1025).Raw(0, Vdi().Bytes), Unsafe, "trailing-data"),
        ["vdi with more blocks in use than it has"] = (new HeaderBytes(1025).Raw(0, Vdi().Little32(388, 4000).Bytes), Unsafe, "trailing-data"),
        ["vdi and gzip"] = (Vdi().Raw(0, 0x1F, 0x8B, 8), Unsafe, "polyglot"),
        ["iso and xz"] = (new HeaderBytes(40960).Text(32769, "CD001").Raw(0, 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0), Unsafe, "polyglot"),
        ["vhdx with a log"] = (Vhdx(log: 1), Unsafe, "state"),
        ["vdi with a parent"] = (Vdi().Raw(424, 1), Unsafe, "unknown-features"),
        ["vdi of the type that has a parent"] = (Vdi().Little32(76, 4), Unsafe, "unknown-features"),
        ["vhd with a parent"] = (Ended(VhdDynamic(4)), Unsafe, "unknown-features"),
        ["vhd, dynamic"] = (Ended(VhdDynamic(3)), Safe, null),
        ["vhd, dynamic, without its footer"] = (VhdDynamic(3), Unsafe, "trailing-data"),
        ["vhd, fixed, of a disk with partitions"] = (VhdFixed().Raw(450, 0x83).Raw(510, 0x55, 0xAA), Safe, null),
        ["vhd, fixed, with the short footer of old programs"] = (Start(VhdFixed(), (int)MiB + 511), Safe, null),
        ["vhd, fixed, that QEMU does not find"] = (new HeaderBytes((int)MiB + 512 + 100).Raw((int)MiB + 100, VhdFixed().Bytes[(int)MiB..]), Damaged, "header"),
        ["vhd, fixed, with a file system"] = (VhdFixed().Raw(1080, 0x53, 0xEF), Safe, null),
        ["vhd, fixed, and qcow2"] = (VhdFixed().Raw(0, Qcow2().Bytes), Unsafe, "polyglot"),
        ["vhdx"] = (Vhdx(), Safe, null),
        ["vhdx with a parent"] = (Vhdx(flags: 2), Unsafe, "unknown-features"),
        ["vhd, fixed"] = (VhdFixed(), Safe, null),
        ["parallels"] = (Parallels("WithouFreSpacExt"), Safe, null),
        ["iso"] = (new HeaderBytes(40960).Text(32769, "CD001"), Safe, null),
        ["udf"] = (new HeaderBytes(65536).Text(32769, "BEA01").Text(34817, "NSR03").Text(36865, "TEA01"), Safe, null),
        ["udf, the descriptor of UDF first"] = (new HeaderBytes(65536).Text(32769, "NSR02"), Safe, null),
        ["udf in sectors of 4096 bytes, and qcow2"] = (Qcow2().Text(32769, "BEA01").Text(36865, "NSR03"), Unsafe, "polyglot"),
        ["iso and udf"] = (new HeaderBytes(65536).Text(32769, "CD001").Text(34817, "CD001").Text(36865, "BEA01").Text(38913, "NSR02"), Safe, null),
        ["qcow2 and udf"] = (Qcow2().Text(32769, "BEA01").Text(34817, "NSR02"), Unsafe, "polyglot"),
        ["vmdk with grains of 1 GiB"] = (VmdkSparse().Little64(20, 0x200000), Unsafe, "memory"),
        ["vmdk with compressed grains beyond what QEMU counts"] = (VmdkSparse().Little64(20, 0x200000).Raw(77, 1), Damaged, "header"),
        ["vmdk with compressed grains of 512 MiB"] = (VmdkSparse().Little64(20, 0x100000).Raw(77, 1), Unsafe, "memory"),
        ["vmdk with compressed grains of 1 MiB"] = (VmdkSparse().Little64(20, 0x800).Raw(77, 1), Safe, null),
        ["vmdk whose directory is not in the file"] = (VmdkSparse().Little64(56, 128), Damaged, "tables"),
        ["vmdk whose second directory is not in the file"] = (VmdkSparse().Little64(48, 128), Damaged, "tables"),
        ["vmdk whose directory lies where QEMU rewrites the descriptor"] = (VmdkSparse().Little64(36, 1).Little64(56, 4).Little32(4 * 512, 27), Unsafe, "guest-writes"),
        ["vmdk whose table lies there"] = (VmdkSparse().Little64(36, 1).Little32(26 * 512, 17), Unsafe, "guest-writes"),
        ["vmdk of ESX"] = (VmdkCowd(), Unsafe, "guest-writes"),
        ["vmdk of ESX with tables for 2^32 sectors"] = (VmdkCowd().Little32(16, 0x100000), Damaged, "header"),
        ["vmdk of ESX whose directory is not in the file"] = (VmdkCowd().Little32(24, 1 << 20), Damaged, "tables"),
        ["vmdk of ESX with a directory beyond what QEMU takes"] = (VmdkCowd().Little32(24, (32 << 20) + 1), Damaged, "header"),
        ["parallels with too few entries for its size"] = (Parallels("WithoutFreeSpace").Little32(32, 9), Damaged, "header"),
        ["parallels whose table is not in the file"] = (Parallels("WithoutFreeSpace").Little32(32, 1000), Damaged, "tables"),
        ["parallels with more entries than needed"] = (Parallels("WithoutFreeSpace").Little32(32, 100), Safe, null),
        ["parallels with 8 MiB more of entries than needed"] =
            (new HeaderBytes(9 << 20).Raw(0, Parallels("WithoutFreeSpace").Little32(32, (8 << 18) + 11).Little32(48, 20480).Bytes), Unsafe, "memory"),
        ["vdi whose table is not in the file"] = (Vdi().Little32(384, 0x01000), Damaged, "tables"),
        ["vdi whose table is neither in the file nor needed"] = (Vdi().Little32(384, 0x02000000), Unsafe, "memory"),
        ["vhdx with too short a table"] = (Vhdx().Little64(0x210008, 64UL << 40), Damaged, "header"),
        ["vhdx without a table"] = (Vhdx(blockTableLength: 0), Damaged, "header"),
        ["iso that boots from a disk"] = (new HeaderBytes(40960).Text(32769, "CD001").Raw(450, 0xEE).Raw(454, 1).Raw(510, 0x55, 0xAA), Safe, null),
        ["mbr"] = (new HeaderBytes(4096).Raw(446, 0x80, 0, 0, 0, 0x83).Raw(510, 0x55, 0xAA), Safe, null),
        ["gpt without mbr"] = (new HeaderBytes(4096).Text(512, "EFI PART"), Safe, null),
        ["a file system"] = (new HeaderBytes(4096).Raw(1080, 0x53, 0xEF), Safe, null),
        ["gpt"] = (new HeaderBytes(4096).Raw(450, 0xEE).Raw(454, 1).Raw(510, 0x55, 0xAA).Text(512, "EFI PART"), Safe, null),
        ["xz"] = (new HeaderBytes(4096).Raw(0, 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0), Mismatch, "archive"),
        ["gzip"] = (new HeaderBytes(4096).Raw(0, 0x1F, 0x8B, 8), Mismatch, "archive"),
        ["zstd"] = (new HeaderBytes(4096).Raw(0, 0x28, 0xB5, 0x2F, 0xFD), Mismatch, "archive"),
        ["a frame that zstd and lz4 skip"] = (new HeaderBytes(4096).Raw(0, 0x5A, 0x2A, 0x4D, 0x18), Mismatch, "archive"),
        ["lz4 before its frames"] = (new HeaderBytes(4096).Raw(0, 2, 0x21, 0x4C, 0x18), Mismatch, "archive"),
        ["lzma of another dictionary"] = (new HeaderBytes(4096).Raw(0, 0x5D, 0, 0, 0, 4, 255, 255, 255, 255, 255, 255, 255, 255), Mismatch, "archive"),
        ["lzma of other properties"] = (new HeaderBytes(4096).Raw(0, 0x5E, 0, 0, 0x80, 0, 255, 255, 255, 255, 255, 255, 255, 255), Mismatch, "archive"),
        ["raw that begins like lzma, but no range coder does"] = (new HeaderBytes(4096).Raw(0, 0x5D, 0, 0, 0x60, 0, 0, 16, 0, 0, 0, 0, 0, 1), Safe, null),
        ["binary cpio, the low byte first"] = (new HeaderBytes(4096).Raw(0, 0xC7, 0x71).Raw(20, 2), Mismatch, "archive"),
        ["binary cpio, the high byte first"] = (new HeaderBytes(4096).Raw(0, 0x71, 0xC7).Raw(21, 2), Mismatch, "archive"),
        ["raw that begins like cpio, but has no name"] = (new HeaderBytes(4096).Raw(0, 0xC7, 0x71), Safe, null),
        ["lzma of a known size"] = (new HeaderBytes(4096).Raw(0, 0x5D, 0, 0, 0x60, 0, 0, 16), Mismatch, "archive"),
        ["raw that begins like lzma"] = (new HeaderBytes(4096).Raw(0, 0x5D, 1, 2, 3, 4, 5), Safe, null),
        ["zip without files"] = (new HeaderBytes(22).Text(0, "PK\x05\x06"), Mismatch, "archive"),
        ["zip in volumes"] = (new HeaderBytes(4096).Text(0, "PK\x07\x08"), Mismatch, "archive"),
        ["compress"] = (new HeaderBytes(4096).Raw(0, 0x1F, 0x9D, 0x90), Mismatch, "archive"),
        ["tar before POSIX"] = (new HeaderBytes(4096).Text(0, "a").Text(148, "000541\0 "), Mismatch, "archive"),
        ["raw with a wrong sum of a tar"] = (new HeaderBytes(4096).Text(0, "a").Text(148, "000542\0 "), Safe, null),
        ["ova"] = (new HeaderBytes(4096).Text(0, "a.ovf").Text(257, "ustar"), Mismatch, "archive"),
    };

    /// <summary>Fronts that are all that a program looks at, each by the name that the check has for it.</summary>
    public static TheoryData<string, string> Fronts => new()
    {
        { "cpio", "070701" }, { "cpio", "070702" }, { "cpio", "070707" }, { "ar", "!<arch>\n" }, { "ar", "!<thin>\n" }, { "7z", "7z\u00BC\u00AF\u0027\u001C" },
        { "rar", "Rar!\u001A\u0007" }, { "rar", "RE~^" }, { "cab", "MSCF\0\0\0\0" }, { "rpm", "\u00ED\u00AB\u00EE\u00DB" }, { "lzip", "LZIP" },
        { "lzop", "\u0089LZO\0" }, { "xar", "xar!" }, { "wim", "MSWIM\0\0\0" }, { "wim", "WLPWM\0\0\0" }, { "compress", "\u001F\u009D\u0010" },
        { "pack", "\u001F\u001E" }, { "lrzip", "LRZI" }, { "lzfse", "bvx2" }, { "zisofs", "7\u00E4S\u0096\u00C9\u00DB\u00D6\u0007" },
        { "cloop of an unknown version", "#!/bin/sh\n#V3.0 Format\n" }, { "ewf", "EVF\t\r\n\u00FF\0" }, { "vma", "VMA\0" }, { "partclone", "partclone-image" },
        { "android sparse image", "\u003A\u00FF\u0026\u00ED" }, { "se sparse extent of a vmdk", "\u00BE\u00BA\u00FE\u00CA\0\0\0\0" },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> Formats => [.. All.Keys, "qcow2 with snapshots across 384 KiB"];

    [Theory]
    [MemberData(nameof(Fronts))]
    public void What_programs_know_by_its_front_is_no_raw_disk(string name, string front)
    {
        ImageInspection inspection = Inspect(new HeaderBytes(4096).Raw(0, Encoding.Latin1.GetBytes(front)), new InspectionOptions { ExpectedFormat = ImageFormat.Raw });

        inspection.Verdict.ShouldBe(Mismatch);
        inspection.Checks.Single(static check => check.Name == "archive").Message.ShouldBe($"it is compressed or an archive: {name}");
    }

    [Theory]
    [InlineData("/dev/fdset/1")]
    [InlineData("/dev/fd/0")]
    [InlineData("/dev/stdin")]
    [InlineData("/dev/null")]
    [InlineData("/dev/sda")]
    [InlineData("//dev/./fd/3")]
    [InlineData("/images/../dev/null")]
    [InlineData("../../../dev/null")]
    [InlineData("/proc/self/fd/3")]
    [InlineData("/sys/kernel/notes")]
    [InlineData("/var/run/../dev/null")]
    [InlineData("/var/run/../proc/self/environ")]
    [InlineData("/run/shm/../sda")]
    [InlineData("/dev/fd/../../images/base.img")]
    [InlineData("a/../base.img")]
    [InlineData("/images/./a//../base.img")]
    [InlineData("./../dev/null")]
    public void A_backing_image_is_no_device_or_descriptor_of_the_host(string backing)
    {
        ImageInspection inspection = Inspect(Qcow2(backing: backing, backingFormat: "raw"), new InspectionOptions { AllowBacking = true });

        inspection.Verdict.ShouldBe(Unsafe);
        inspection.Checks.Single(static check => check.Name == "backing-file").Message.ShouldBe($"it is based on '{backing}', which is or may be a device or a descriptor of the host");
    }

    [Theory]
    [InlineData("dev/base.img")]
    [InlineData("/devices/base.img")]
    [InlineData("/images/dev/base.img")]
    [InlineData("../images/base.img")]
    [InlineData("../../base.img")]
    [InlineData("/images/..a/base.img")]
    public void A_backing_image_in_a_folder_is_allowed(string backing) =>
        Inspect(Qcow2(backing: backing, backingFormat: "raw"), new InspectionOptions { AllowBacking = true }).Verdict.ShouldBe(Safe);

    [Theory]
    [InlineData(null, Mismatch)]
    [InlineData(ImageFormat.Raw, Safe)]
    [InlineData(ImageFormat.Qcow2, Mismatch)]
    public void An_empty_file_is_a_disk_only_where_raw_is_expected(ImageFormat? expected, InspectionVerdict verdict)
    {
        InspectionOptions options = new() { ExpectedFormat = expected };

        Inspect(new HeaderBytes(0), options).Verdict.ShouldBe(verdict);
        ImageInspector.Inspect(new ForwardStream([], 777), options).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void What_was_detected_is_known_whatever_is_expected()
    {
        Inspect(Qcow2(), new InspectionOptions { ExpectedFormat = ImageFormat.Raw }).Detected.ShouldBe(ImageFormat.Qcow2);
        Inspect(new HeaderBytes(512), new InspectionOptions { ExpectedFormat = ImageFormat.Qcow2 }).Detected.ShouldBe(ImageFormat.Raw);
        ImageInspector.Inspect("/no/such/file").Detected.ShouldBeNull();
    }

    [Fact]
    public void The_name_of_a_data_file_that_is_not_used_is_noted()
    {
        HeaderBytes image = Qcow2().Big32(104, 0x44415441).Big32(108, 5).Text(112, "/data");

        ImageInspection inspection = Inspect(image, InspectionOptions.Default);

        inspection.Image.UnusedDataFile.ShouldBe("/data");
        inspection.Checks.Single(static check => check.Name == "data-file").ShouldBe(
            new InspectionCheck("data-file", InspectionResult.Noted, "it names the data file '/data', which QEMU does not open: the feature data_file is not set"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_case_has_its_verdict_and_the_check_that_decides_it(string name)
    {
        (HeaderBytes image, InspectionVerdict verdict, string? check) = Cases[name];

        ImageInspection inspection = ImageInspector.Inspect(new MemoryStream(image.Bytes));

        inspection.Verdict.ShouldBe(verdict, string.Join("; ", inspection.Checks.Where(static one => one.Message is not null)));
        Failed(inspection).Contains(check ?? "").ShouldBe(check is not null);
        inspection.Checks.Count.ShouldBe(18);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_cannot_seek_is_judged_as_a_file_is(string name)
    {
        byte[] bytes = Cases[name].Image.Bytes;
        using MemoryStream copy = new();

        ImageInspection fromStream = ImageInspector.Inspect(new ForwardStream(bytes, 777), copyTo: copy);
        ImageInspection fromFile = ImageInspector.Inspect(new MemoryStream(bytes));

        fromStream.Verdict.ShouldBe(fromFile.Verdict);
        fromStream.Image.ToString().ShouldBe(fromFile.Image.ToString());
        fromStream.Checks.ShouldBe(fromFile.Checks);
        copy.ToArray().ShouldBe(bytes);
    }

    /// <summary>In pieces of any length, also where a part of the header goes beyond what is kept of the front.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void The_pieces_in_which_a_stream_comes_make_no_difference(string name)
    {
        byte[] bytes = name == "qcow2 with snapshots across 384 KiB" ? SnapshotsAcrossTheFront().Bytes : All[name]().Bytes;
        ImageInspection whole = ImageInspector.Inspect(new MemoryStream(bytes));
        Random random = new(20);
        for (int round = 0; round < 5; round++)
        {
            int longest = 1 << random.Next(10, 20);

            ImageInspection pieces = ImageInspector.Inspect(new ForwardStream(bytes, () => random.Next(1, longest)));

            pieces.Checks.ShouldBe(whole.Checks, $"pieces of up to {longest} bytes");
            pieces.Image.ToString().ShouldBe(whole.Image.ToString());
        }
    }

    [Fact]
    public async Task A_stream_may_be_read_without_blocking()
    {
        using MemoryStream copy = new();

        ImageInspection inspection = await ImageInspector.InspectAsync(new ForwardStream(Vhdx().Bytes, 100_000), copyTo: copy);

        inspection.Verdict.ShouldBe(Safe);
        copy.Length.ShouldBe(Vhdx().Bytes.Length);
    }

    [Theory]
    [InlineData(ImageFormat.Raw, Mismatch)]
    [InlineData(ImageFormat.Vmdk, Mismatch)]
    [InlineData(ImageFormat.Iso, Mismatch)]
    [InlineData(ImageFormat.Qcow2, Safe)]
    public void The_content_must_be_what_is_expected(ImageFormat expected, InspectionVerdict verdict) =>
        Inspect(Qcow2(), new InspectionOptions { ExpectedFormat = expected }).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("qcow", ImageFormat.Qcow)]
    [InlineData("qed", ImageFormat.Qed)]
    [InlineData("bochs", ImageFormat.Bochs)]
    [InlineData("iso", ImageFormat.Raw)]
    [InlineData("iso", ImageFormat.Iso)]
    [InlineData("vpc-dynamic", ImageFormat.Vhd)]
    public void What_is_obsolete_is_accepted_where_it_is_expected(string name, ImageFormat expected)
    {
        HeaderBytes image = name == "vpc-dynamic" ? Ended(All[name]()) : All[name]();

        Inspect(image, new InspectionOptions { ExpectedFormat = expected }).Verdict.ShouldBe(Safe);
    }

    [Theory]
    [InlineData("/base", "raw", Safe)]
    [InlineData("base", "qcow2", Safe)]
    [InlineData("base", null, Unsafe)]
    [InlineData("base", "unheard-of", Unsafe)]
    [InlineData("nbd://h/a", "raw", Unsafe)]
    [InlineData("json:{\"driver\":\"file\",\"filename\":\"/etc/passwd\"}", "raw", Unsafe)]
    public void A_backing_image_that_is_allowed_is_a_file_of_a_recorded_format(string backing, string? format, InspectionVerdict verdict) =>
        Inspect(Qcow2(backing: backing, backingFormat: format), new InspectionOptions { AllowBacking = true }).Verdict.ShouldBe(verdict);

    /// <summary>QEMU makes the disk as large as that of the snapshot that it goes back to.</summary>
    [Theory]
    [InlineData(MiB, Safe)]
    [InlineData(MiB + 1, Unsafe)]
    public void The_disk_of_a_snapshot_may_be_too_large(ulong size, InspectionVerdict verdict)
    {
        ImageInspection inspection = Inspect(Qcow2Snapshots().Big64(0x40070, size), new InspectionOptions { MaxVirtualSize = MiB });

        inspection.Verdict.ShouldBe(verdict);
        Failed(inspection).ShouldBe(verdict == Safe ? [] : ["virtual-size"]);
    }

    /// <summary>An image that was not closed, where nothing is counted: the header, two tables, two blocks and data. A count has two bytes.</summary>
    [Theory]
    [InlineData(6, 14, Safe)]
    [InlineData(5, 14, Unsafe)]
    [InlineData(6, 13, Unsafe)]
    public void What_QEMU_repairs_when_it_opens_an_image_is_bounded(int counts, int memory, InspectionVerdict verdict)
    {
        HeaderBytes image = All["qcow2-tables"]().Big64(72, 1).Raw(0x20000, new byte[12]);
        InspectionOptions options = new() { ChecksTables = true, Limits = new InspectionLimits { RepairedCounts = counts, MemoryBytes = memory } };

        Failed(Inspect(image, options)).ShouldBe(verdict == Safe ? [] : ["state"]);
    }

    /// <summary>QEMU reads each resource of the fork of a dmg as a whole, and keeps as much again of what is in it.</summary>
    [Theory]
    [InlineData(4096, Safe)]
    [InlineData(4095, Unsafe)]
    public void The_resource_fork_of_a_dmg_is_counted(int limit, InspectionVerdict verdict)
    {
        ImageInspection inspection = Inspect(Dmg().Big64(3584 + 40, 512).Big64(3584 + 48, 2048), new InspectionOptions { ExpectedFormat = ImageFormat.Dmg, Limits = new InspectionLimits { MemoryBytes = limit } });

        inspection.Verdict.ShouldBe(verdict);
        Failed(inspection).ShouldBe(verdict == Safe ? [] : ["memory"]);
    }

    [Theory]
    [InlineData(MiB, Safe)]
    [InlineData(MiB - 1, Unsafe)]
    public void A_disk_may_be_too_large(ulong limit, InspectionVerdict verdict) =>
        Inspect(Qcow2(), new InspectionOptions { MaxVirtualSize = limit }).Verdict.ShouldBe(verdict);

    /// <summary>Of the tables of the second level QEMU keeps up to fifty, as many as the size has: 1 MiB entries of 1 MiB clusters are 2 TiB.</summary>
    [Theory]
    [InlineData(3, Safe)]
    [InlineData(4, Unsafe)]
    [InlineData(1000, Unsafe)]
    public void The_tables_of_qed_are_counted_as_QEMU_keeps_them(ulong tables, InspectionVerdict verdict)
    {
        HeaderBytes image = new HeaderBytes(17 << 20).Raw(0, Qed().Little32(4, 1 << 20).Little32(8, 16).Little64(40, MiB).Little64(48, tables << 41).Bytes);

        ImageInspection inspection = Inspect(image, new InspectionOptions { ExpectedFormat = ImageFormat.Qed });

        inspection.Verdict.ShouldBe(verdict);
        Failed(inspection).Contains("memory").ShouldBe(verdict != Safe);
    }

    [Fact]
    public void A_list_that_is_not_read_to_its_end_is_not_safe()
    {
        HeaderBytes image = new HeaderBytes(4 << 20).Raw(0, Qcow2().Bytes).Big32(60, 65536).Big64(64, 0x40000);

        Failed(Inspect(image, InspectionOptions.Default)).ShouldBe(["memory"]);
        ImageInspector.Inspect(new ForwardStream(image.Bytes, 65536)).Verdict.ShouldNotBe(Safe);
    }

    /// <summary>Its magic has two bytes; the exclusive or of all words of the sector is 0.</summary>
    [Theory]
    [InlineData(0, Unsafe)]
    [InlineData(1, Safe)]
    public void A_label_of_Sun_has_a_checksum(ushort error, InspectionVerdict verdict)
    {
        HeaderBytes image = Qcow2().Big16(508, 0xDABE);
        int sum = Enumerable.Range(0, 255).Aggregate((int)error, (all, word) => all ^ (image.Bytes[word * 2] << 8) ^ image.Bytes[(word * 2) + 1]);

        Inspect(image.Big16(510, (ushort)sum), InspectionOptions.Default).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void The_limit_of_memory_can_be_set()
    {
        InspectionLimits limits = new() { MemoryBytes = (1 << 20) - 1 };

        ImageInspection inspection = Inspect(Vhdx(), new InspectionOptions { Limits = limits });

        inspection.Verdict.ShouldBe(Unsafe);
        inspection.Checks.Single(static check => check.Name == "memory").Message.ShouldBe("QEMU allocates 1048576 bytes for tables and buffers, more than 1048575");
    }

    [Theory]
    [InlineData("upload.qcow2", null)]
    [InlineData("./nbd:127.0.0.1:9", null)]
    [InlineData("/a:b", null)]
    [InlineData("nbd:127.0.0.1:9", "QEMU takes it for a protocol and opens something else; hand it over as './nbd:127.0.0.1:9' or as an absolute path")]
    [InlineData("json:{}", "QEMU takes it for a protocol and opens something else; hand it over as './json:{}' or as an absolute path")]
    [InlineData("a:b", "QEMU takes it for a protocol and opens something else; hand it over as './a:b' or as an absolute path")]
    [InlineData("a,b", "QEMU's options (--blockdev, -drive, -o) end it at the comma; write 'a,,b' there")]
    [InlineData("/a,b/c.img", "QEMU's options (--blockdev, -drive, -o) end it at the comma; write '/a,,b/c.img' there")]
    [InlineData("-a,b", "QEMU's tools take it for an option; hand it over as './-a,b' or as an absolute path; QEMU's options (--blockdev, -drive, -o) end it at the comma; write '-a,,b' there")]
    [InlineData("-o", "QEMU's tools take it for an option; hand it over as './-o' or as an absolute path")]
    public void A_name_that_QEMU_does_not_take_for_a_path_is_noted(string name, string? message) =>
        FileNameCheck.Run(name).ShouldBe(new InspectionCheck("file-name", message is null ? InspectionResult.Passed : InspectionResult.Noted, message));

    [Fact]
    public void The_name_of_a_file_is_checked_last()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.PathOf("a:b"), Qcow2().Bytes);

        ImageInspector.Inspect(folder.PathOf("a:b")).Checks[^1].ShouldBe(new InspectionCheck("file-name", InspectionResult.Passed, null));
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_no_verdict_and_a_directory_is_no_image()
    {
        using TemporaryFolder folder = new();

        ImageInspector.Inspect(folder.PathOf("missing")).Verdict.ShouldBeNull();
        ImageInspector.Inspect(folder.PathOf("missing")).Image.Error!.Code.ShouldBe(ProbeErrorCode.Missing);
        ImageInspector.Inspect(folder.Path).Verdict.ShouldBe(Mismatch);
    }

    [Fact]
    public void A_header_that_reaches_far_into_a_stream_is_read_when_it_comes()
    {
        // The metadata is two megabytes from the front; a name may be so as well.
        HeaderBytes image = new HeaderBytes(4 << 20).Raw(0, Qcow2().Bytes).Big32(20, 21).Big64(40, 2 << 20).Big64(48, 2 << 20)
            .Big64(8, (2 << 20) - 100).Big32(16, 5).Text((2 << 20) - 100, "/base");

        ImageInspection inspection = ImageInspector.Inspect(new ForwardStream(image.Bytes, 65536));

        inspection.Image.Backing.ShouldBe("/base");
        inspection.Verdict.ShouldBe(Unsafe);
    }

    /// <summary>A VMDK whose tables have 1.25 MiB, which a stream does not keep, and lie in front of all grains, or behind one.</summary>
    [Theory]
    [InlineData(26, 40, 4096, Safe, Safe)]
    [InlineData(26, 40, 1, Unsafe, Unsafe)]
    [InlineData(26, 40, 39, Safe, Unsafe)]
    [InlineData(26, 512, 40, Safe, Unsafe)]
    [InlineData(3000, 40, 4096, Safe, Unsafe)]
    [InlineData(3000, 40, 1, Unsafe, Unsafe)]
    public void Tables_are_surveyed_while_they_pass(int directory, int tables, uint grain, InspectionVerdict file, InspectionVerdict stream)
    {
        const int Count = 640;
        HeaderBytes image = new HeaderBytes((2 << 20) + 512).Raw(0, VmdkSparse().Bytes[..1024]).Little32(8, 1).Little64(12, Count * 512).Little64(20, 1).Little64(56, (ulong)directory);
        for (int table = 0; table < Count; table++)
        {
            image.Little32((directory * 512) + (table * 4), (uint)(tables + (table * 4)));
        }

        image.Little32((tables * 512) + (Count * 2048) - 8, grain);

        Inspect(image, InspectionOptions.Default).Verdict.ShouldBe(file);
        ImageInspector.Inspect(new ForwardStream(image.Bytes, 777)).Verdict.ShouldBe(stream);
    }

    [Fact]
    public void Tables_beyond_a_limit_are_read_where_that_is_asked_for()
    {
        InspectionLimits limits = new() { LayoutBytes = 2047 };

        InspectionCheck check = Inspect(VmdkSparse(), new InspectionOptions { Limits = limits }).Checks.Single(static check => check.Name == "guest-writes");

        check.Message.ShouldBe("not known whether the guest could write to other places than those of its disk: grain tables of 2048 bytes are read with --deep alone; inspect it so, or convert it");
        Inspect(VmdkSparse(), new InspectionOptions { ChecksTables = true, Limits = limits }).Verdict.ShouldBe(Safe);
    }

    [Theory]
    [InlineData("vmdk-stream", "it is written as a stream")]
    [InlineData("vpc-fixed", "its first sector is the guest's")]
    public void What_is_not_made_to_be_written_to_is_noted(string name, string message)
    {
        InspectionCheck check = Inspect(All[name](), InspectionOptions.Default).Checks.Single(static check => check.Name == "guest-writes");

        check.Result.ShouldBe(InspectionResult.Noted);
        check.Message!.ShouldStartWith(message);
    }

    /// <summary>QEMU itself writes streams of version 3, and opens those for writing.</summary>
    [Theory]
    [InlineData(2, 0, InspectionResult.Passed)]
    [InlineData(3, 0, InspectionResult.Noted)]
    [InlineData(3, 1, InspectionResult.Passed)]
    public void Version_3_of_vmdk_is_opened_for_reading_alone(uint version, ushort compression, InspectionResult result)
    {
        ImageInspection inspection = Inspect(VmdkSparse().Little32(4, version).Raw(77, (byte)compression), InspectionOptions.Default);

        inspection.Verdict.ShouldBe(Safe);
        inspection.Checks.Single(static check => check.Name == "guest-writes").Result.ShouldBe(result);
    }

    [Theory]
    [InlineData(1024, Safe)]
    [InlineData(1025, Unsafe)]
    public void Bitmaps_are_as_many_as_QEMU_opens_quickly(uint count, InspectionVerdict verdict)
    {
        HeaderBytes image = new HeaderBytes(0x60000).Raw(0, Qcow2Bitmap().Bytes).Big32(112, count).Big64(120, count * 32);
        for (uint i = 0; i < count; i++)
        {
            int at = 0x40000 + ((int)i * 32);
            image.Raw(at, Qcow2Bitmap().Bytes[0x40000..0x40020]).Big16(at + 18, 4).Text(at + 24, $"{i:D4}");
        }

        Inspect(image, InspectionOptions.Default).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void What_a_stream_cannot_show_any_more_is_not_safe()
    {
        // The metadata of this VHDX leads back into what has passed.
        HeaderBytes image = Vhdx();
        byte[] longer = new byte[8 << 20];
        image.Bytes.CopyTo(longer, 0);
        longer.AsSpan(0x200000, 0x20000).CopyTo(longer.AsSpan(0x700000));
        foreach (int table in (int[])[0x30000, 0x40000])
        {
            longer[table + 32 + 2] = 0x70;
        }

        ImageInspection inspection = ImageInspector.Inspect(new ForwardStream(longer, 65536));

        inspection.Verdict.ShouldNotBe(Safe);
    }

    [Fact]
    public void An_endless_looking_stream_is_read_within_a_megabyte()
    {
        using ForwardStream stream = new(Qcow2().Bytes, 65536) { TotalLength = 512L << 20 };
        ImageInspector.Inspect(new ForwardStream(Qcow2().Bytes, 65536));

        long before = GC.GetAllocatedBytesForCurrentThread();
        ImageInspector.Inspect(stream).Verdict.ShouldBe(Safe);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    /// <summary>A list of 200 snapshots from 512 bytes before 384 KiB on, in clusters of 512 bytes.</summary>
    private static HeaderBytes SnapshotsAcrossTheFront()
    {
        HeaderBytes image = new HeaderBytes(4 << 20).Raw(0, Qcow2().Bytes).Big32(20, 9).Big32(36, 32).Big32(60, 200).Big64(64, 0x5FE00);
        for (int at = 0x5FE00; at < 0x5FE00 + (200 * 64); at += 64)
        {
            image.Big64(at, 0x100000).Big32(at + 8, 1).Big16(at + 12, 1).Big16(at + 14, 2).Big32(at + 36, 16).Big64(at + 48, MiB).Text(at + 56, "1s1");
        }

        return image;
    }

    /// <summary>A qcow2 image that says where its LUKS header is.</summary>
    private static HeaderBytes Qcow2Luks(ulong place) => Qcow2().Big32(32, 2).Big32(104, 0x0537BE77).Big32(108, 16).Big64(112, place).Big64(120, 8192);

    /// <summary>A line many times, a last text, and zeros.</summary>
    private static HeaderBytes Text(string line, int lines, string last, int zeros) =>
        new HeaderBytes((line.Length * lines) + last.Length + zeros).Text(0, string.Concat(Enumerable.Repeat(line, lines)) + last);

    private static HeaderBytes Start(HeaderBytes image, int length) => new HeaderBytes(length).Raw(0, image.Bytes[..length]);

    private static ImageInspection Inspect(HeaderBytes image, InspectionOptions options) => ImageInspector.Inspect(new MemoryStream(image.Bytes), options);

    private static IEnumerable<string> Failed(ImageInspection inspection) =>
        inspection.Checks.Where(static check => check.Result == InspectionResult.Failed).Select(static check => check.Name);
}
