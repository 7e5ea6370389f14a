using System.Text.Json;
using SchemaGen.Testing;
using static SchemaGen.Storage.Tests.Images.HandMadeImages;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>What <see cref="ImageProber.Detect(Stream)"/> says of images made by hand.</summary>
public sealed class DetectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("qcow2", ImageFormat.Qcow2, MiB, 65536)]
    [InlineData("qcow2-v2", ImageFormat.Qcow2, MiB, 65536)]
    [InlineData("qcow", ImageFormat.Qcow, MiB, 4096)]
    [InlineData("qed", ImageFormat.Qed, MiB, 4096)]
    [InlineData("cow", ImageFormat.Cow, MiB, null)]
    [InlineData("vmdk", ImageFormat.Vmdk, MiB, 65536)]
    [InlineData("vmdk-cowd", ImageFormat.Vmdk, MiB, 512)]
    [InlineData("vmdk-descriptor", ImageFormat.Vmdk, MiB, null)]
    [InlineData("vdi", ImageFormat.Vdi, MiB, 1 << 20)]
    [InlineData("vpc-dynamic", ImageFormat.Vpc, MiB, 2 << 20)]
    [InlineData("vpc-fixed", ImageFormat.Vpc, MiB, null)]
    [InlineData("vhdx", ImageFormat.Vhdx, 10 * MiB, 8 << 20)]
    [InlineData("parallels", ImageFormat.Parallels, 10 * MiB, 1 << 20)]
    [InlineData("parallels-old", ImageFormat.Parallels, 10 * MiB, 1 << 20)]
    [InlineData("luks", ImageFormat.Luks, 4096UL, null)]
    [InlineData("luks2", ImageFormat.Luks, 16384UL, null)]
    [InlineData("iso", ImageFormat.Iso, 40960UL, null)]
    [InlineData("dmg", ImageFormat.Dmg, MiB, null)]
    [InlineData("bochs", ImageFormat.Bochs, MiB, 65536)]
    [InlineData("bochs-v1", ImageFormat.Bochs, MiB, 65536)]
    [InlineData("cloop", ImageFormat.Cloop, MiB, 65536)]
    public void Each_format_is_recognised(string name, ImageFormat format, ulong virtualSize, int? clusterSize)
    {
        HeaderBytes image = All[name]();

        ImageInfo info = image.Detect();

        info.Error.ShouldBeNull();
        info.Format.ShouldBe(format);
        info.VirtualSize.ShouldBe(virtualSize);
        info.ClusterSize.ShouldBe((ulong?)clusterSize);
        info.FileSize.ShouldBe(image.Bytes.Length);
    }

    [SkippableTheory]
    [InlineData("bochs")]
    [InlineData("bochs-v1")]
    [InlineData("cloop")]
    [InlineData("parallels-old")]
    [InlineData("vpc-fixed")]
    [InlineData("vpc-dynamic")]
    [InlineData("luks")]
    public void QEMU_says_the_same_of_images_that_it_cannot_make(string name)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        HeaderBytes image = All[name]();
        File.WriteAllBytes(path, image.Bytes);
        ImageInfo ours = image.Detect();

        JsonElement? theirs = QemuImg.Info(path, ours.Format!.Value.Name(), out string reason);

        // LUKS wants ciphers, which are nothing that is looked at here.
        Skip.If(theirs is null && name == "luks", reason);
        theirs.ShouldNotBeNull(reason);
        QemuAgreement.Differences(ours, theirs.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(100_000)]
    public void Anything_else_is_raw_in_whole_sectors(int length)
    {
        ImageInfo info = new HeaderBytes(length).Detect();

        info.Format.ShouldBe(ImageFormat.Raw);
        info.VirtualSize.ShouldBe((ulong)(length + 511) / 512 * 512);
        info.FileSize.ShouldBe(length);
        info.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData(2, "0.10")]
    [InlineData(3, "1.1")]
    public void Compat_is_the_version_of_qcow2(uint version, string compat) => Qcow2(version).Detect().Compat.ShouldBe(compat);

    [Fact]
    public void A_name_may_stand_anywhere_in_the_first_cluster()
    {
        // libvirt 9.0 reads 33,280 bytes and sees no backing image here.
        HeaderBytes image = Qcow2().Big64(8, 65000).Big32(16, 9).Text(65000, "/base.img");

        image.Detect().Backing.ShouldBe("/base.img");
    }

    [Fact]
    public void A_name_ends_at_its_first_NUL() => Qcow2(backing: "/base.img\0/etc/shadow").Detect().Backing.ShouldBe("/base.img");

    [Fact]
    public void A_name_that_is_not_UTF_8_is_an_error_and_not_another_name()
    {
        ImageInfo info = Qcow2(backing: "/base.img").Raw(1026, 0xFF).Detect();

        info.Error!.Code.ShouldBe(ProbeErrorCode.NameNotUtf8);
        info.Backing.ShouldBeNull();
    }

    [Theory]
    [InlineData("cluster_bits", 20, 63)]
    [InlineData("cluster_bits", 20, 8)]
    [InlineData("crypt_method", 32, 3)]
    [InlineData("l1_size", 36, 0)]
    [InlineData("l1_size", 36, uint.MaxValue)]
    [InlineData("refcount_table_clusters", 56, 0)]
    [InlineData("refcount_table_clusters", 56, uint.MaxValue)]
    [InlineData("nb_snapshots", 60, 65537)]
    [InlineData("refcount_order", 96, 7)]
    [InlineData("header_length", 100, 103)]
    [InlineData("header_length", 100, 65537)]
    [InlineData("size", 24, uint.MaxValue)]
    [InlineData("l1_table_offset", 40, uint.MaxValue)]
    public void The_first_field_that_cannot_be_is_named(string field, int offset, uint value)
    {
        ImageInfo info = Qcow2().Big32(offset, value).Detect();

        info.Error!.Code.ShouldBe(ProbeErrorCode.BadHeader);
        info.Error.Message.ShouldStartWith($"the header field {field} ");
        info.Format.ShouldBe(ImageFormat.Qcow2);
    }

    [Theory]
    [InlineData(100UL, 9u)]
    [InlineData(65537UL, 9u)]
    [InlineData(64514UL, 1023u)]
    [InlineData(1024UL, 1024u)]
    [InlineData(ulong.MaxValue, 9u)]
    public void A_name_outside_of_the_first_cluster_is_an_error(ulong offset, uint length) =>
        Qcow2(backing: "/base.img").Big64(8, offset).Big32(16, length).Detect().Error!.Code.ShouldBe(ProbeErrorCode.BadHeader);

    [Fact]
    public void An_unknown_incompatible_feature_is_not_supported()
    {
        ProbeError error = Qcow2().Big64(72, 1UL << 41).Detect().Error!;

        error.Code.ShouldBe(ProbeErrorCode.Unsupported);
        error.Message.ShouldContain("41");
    }

    [Fact]
    public void A_data_file_must_be_named()
    {
        Qcow2().Big64(72, 4).Detect().Error!.Message.ShouldContain("data file");
        Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, 8).Text(112, "/data.im").Detect().DataFile.ShouldBe("/data.im");
    }

    [Theory]
    [InlineData("qcow2", 4, 4u)]
    [InlineData("cow", 4, 3u)]
    public void A_later_version_is_not_supported(string name, int offset, uint version) =>
        All[name]().Big32(offset, version).Detect().Error!.Code.ShouldBe(ProbeErrorCode.Unsupported);

    [Theory]
    [InlineData(0u, null)]
    [InlineData(1u, null)]
    [InlineData(5u, "raw")]
    public void Qed_records_one_format(uint features, string? format)
    {
        ImageInfo info = Qed().Little32(16, features).Little32(56, 1024).Little32(60, 9).Text(1024, "/base.img").Detect();

        info.Error.ShouldBeNull();
        info.Backing.ShouldBe((features & 1) == 0 ? null : "/base.img");
        info.BackingFormat.ShouldBe(format);
    }

    [Fact]
    public void An_empty_backing_name_of_qed_is_none()
    {
        ImageInfo info = Qed().Little32(16, 1).Detect();

        info.Error.ShouldBeNull();
        info.Backing.ShouldBeNull();
    }

    [Theory]
    [InlineData("vdi", 456)]
    [InlineData("cow", 1044)]
    [InlineData("bochs", 96)]
    [InlineData("qcow2", 104)]
    public void A_header_may_end_with_its_last_field(string name, int length)
    {
        ImageProber.Detect(new MemoryStream(All[name]().Bytes[..length])).Error.ShouldBeNull();
        ImageProber.Detect(new MemoryStream(All[name]().Bytes[..(length - 1)])).Error.ShouldNotBeNull();
    }

    [Fact]
    public void Cow_has_a_backing_name_of_unknown_format()
    {
        ImageInfo info = Cow().Detect();

        info.Backing.ShouldBe("base.img");
        info.BackingFormat.ShouldBeNull();
    }

    [Fact]
    public void A_VMDK_descriptor_names_its_extents_and_its_parent()
    {
        ImageInfo info = VmdkDescriptor("parentFileNameHint=\"../parent.vmdk\"\nRW 4192256 SPARSE \"a-s001.vmdk\"\nRDONLY 1 ZERO\nRW 63 FLAT \"b flat.vmdk\" 0\n").Detect();

        info.Error.ShouldBeNull();
        info.Variant.ShouldBe("monolithicFlat");
        info.Backing.ShouldBe("../parent.vmdk");
        info.Extents.ShouldBe(["a-s001.vmdk", "b flat.vmdk"]);
        info.VirtualSize.ShouldBe((4192256UL + 63) * 512);
    }

    [Theory]
    [InlineData("RW\t2048\tFLAT\t\"a\"\t0\n")]
    [InlineData(" RW  2048 FLAT \"a\" 0 \r\n")]
    [InlineData("RW 2048 FLAT \"a\" 0")]
    [InlineData("RDONLY 4096 FLAT \"b\" 0\nRW 2048 FLAT \"a\" 0\nRW 4096 ZERO\nNOACCESS 9 ZERO\n")]
    [InlineData("RW 2048 VMFS \"a\"\n\n# The Disk Data Base \n#DDB\n\nddb.adapterType = \"lsilogic\"\nchangeTrackPath=\"a-ctk.vmdk\"\n")]
    public void Only_what_QEMU_counts_is_in_the_size_of_a_VMDK(string lines)
    {
        ImageInfo info = VmdkDescriptor(lines).Detect();

        info.Error.ShouldBeNull();
        info.VirtualSize.ShouldBe(MiB);
        info.Extents.ShouldContain("a");
    }

    [Theory]
    [InlineData("RW 2048 FLAT\n\"a\" 0\n")]
    [InlineData("RW\n2048 FLAT \"a\" 0\n")]
    [InlineData("\nRW 2048 FLAT \"a\" 0\n")]
    [InlineData("RW 2048 FLAT \"a\" 0 x\n")]
    [InlineData("RW 2048 FLAT \"a\"0\n")]
    [InlineData("RW 2048 SPARSE \"a\" 0\n")]
    [InlineData("RW 2048 SPARSE \"a\nb\"\n")]
    [InlineData("RW 2048 VMFSRDM \"a\"\n")]
    [InlineData("RW +2048 FLAT \"a\" 0\n")]
    [InlineData("rw 2048 FLAT \"a\" 0\n")]
    [InlineData("# comment\rRW 2048 FLAT \"a\" 0\n")]
    [InlineData("# comment\vRW 2048 FLAT \"a\" 0\n")]
    [InlineData("include other.vmdk\n")]
    [InlineData("key=\"open\n")]
    [InlineData("# parentFileNameHint=\"a\"\n")]
    [InlineData("x.parentFileNameHint=\"a\"\n")]
    [InlineData("parentFileNameHint = \"a\"\n")]
    [InlineData("parentFileNameHint=\"a\"\nparentFileNameHint=\"a\"\n")]
    [InlineData("createType=\"streamOptimized\"\n")]
    [InlineData("\0parentFileNameHint=\"a\"\n")]
    public void A_line_that_somebody_could_read_otherwise_is_an_error(string line)
    {
        ImageInfo info = VmdkDescriptor($"RW 1 FLAT \"ok\" 0\n{line}").Detect();

        info.Error!.Code.ShouldBe(ProbeErrorCode.BadHeader);
        info.Variant.ShouldBe("monolithicFlat");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(0, 20)]
    [InlineData(1, 20)]
    public void A_parent_in_a_VMDK_is_found_whatever_the_header_says_of_the_text(uint sector, uint sectors)
    {
        ImageInfo info = VmdkSparse().Little64(28, sector).Little64(36, sectors)
            .Text(512, "# Disk DescriptorFile\nversion=1\nCID=1\nparentCID=2\nparentFileNameHint=\"/p\"\ncreateType=\"monolithicSparse\"\n").Detect();

        info.Backing.ShouldBe("/p");
        (info.Error is null).ShouldBe(sector == 1 && sectors == 20);
    }

    [Theory]
    [InlineData("RW 2048 FLAT \"/etc/passwd\" 0\n")]
    [InlineData("RW 2048 SPARSE \"a\"\nRW 2048 SPARSE \"b\"\n")]
    [InlineData("createType=\"monolithicFlat\"\n")]
    public void A_VMDK_in_one_file_has_no_other_extents(string lines) =>
        VmdkSparse().Text(512, $"# Disk DescriptorFile\nversion=1\nCID=1\nparentCID=2\n{lines}").Raw(512 + 50 + lines.Length, new byte[64]).Detect().Error.ShouldNotBeNull();

    [Fact]
    public void What_a_stream_says_twice_it_says_alike()
    {
        HeaderBytes stream = VmdkSparse();
        stream.Bytes.AsSpan(0, 512).CopyTo(stream.Bytes.AsSpan(65536 - 1024));
        stream.Little64(56, ulong.MaxValue).Little32(65536 - 1536 + 12, 3);
        stream.Detect().Error.ShouldBeNull();

        stream.Little64(12, 0).Detect().Error!.Message.ShouldContain("footer");
    }

    [Fact]
    public void Two_magics_are_an_error_and_the_format_is_that_of_QEMU()
    {
        ImageInfo info = new HeaderBytes(2048).Raw(0, Vdi().Bytes).Raw(0, Qcow().Bytes[..48]).Detect();
        info.Format.ShouldBe(ImageFormat.Vdi);
        info.Error!.Code.ShouldBe(ProbeErrorCode.Ambiguous);

        info = Qcow2().Text(32769, "CD001").Detect();
        info.Format.ShouldBe(ImageFormat.Qcow2);
        info.Error!.Code.ShouldBe(ProbeErrorCode.Ambiguous);
    }

    [Theory]
    [InlineData("raw", "raw")]
    [InlineData("raw", "qcow2")]
    public void Two_backing_formats_are_an_error(string first, string second) => Qcow2(backing: "base", backingFormat: first)
        .Big32(120, 0xE2792ACA).Big32(124, (uint)second.Length).Text(128, second).Detect().Error!.Code.ShouldBe(ProbeErrorCode.Ambiguous);

    [Fact]
    public void A_backing_format_that_libvirt_does_not_find_is_an_error() => Qcow2(backing: "base")
        .Big32(104, 0x12345678).Big32(108, 1).Big32(120, 0xE2792ACA).Big32(124, 3).Text(128, "raw").Detect().Error!.Code.ShouldBe(ProbeErrorCode.Ambiguous);

    [Theory]
    [InlineData("RW x FLAT \"a\" 0\n")]
    [InlineData("RW 99999999999999999999 FLAT \"a\" 0\n")]
    [InlineData("RW 18446744073709551615 FLAT \"a\" 0\n")]
    [InlineData("parentFileNameHint=\"open\n")]
    [InlineData("")]
    public void A_VMDK_descriptor_that_makes_no_sense_is_an_error(string lines) =>
        VmdkDescriptor(lines).Detect().Error!.Code.ShouldBe(ProbeErrorCode.BadHeader);

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"segments":[]}""")]
    [InlineData("""{"segments":{"0":{"offset":"99999999","size":"dynamic"}}}""")]
    [InlineData("""{"segments":{"0":{"offset":16384,"size":"dynamic"}}}""")]
    [InlineData("""{"segments":{"0":{"offset":"16384","size":"18446744073709551615"}}}""")]
    public void A_LUKS2_header_that_makes_no_sense_is_an_error(string json)
    {
        ImageInfo info = Luks2(json).Detect();

        info.Error!.Code.ShouldBe(ProbeErrorCode.BadHeader);
        info.Encryption.ShouldBe(ImageEncryption.Luks2);
    }

    [Fact]
    public void Differencing_images_are_not_supported_instead_of_read_as_if_whole()
    {
        VhdDynamic(4).Detect().Error!.Code.ShouldBe(ProbeErrorCode.Unsupported);
        Vhdx(flags: 2).Detect().Error!.Code.ShouldBe(ProbeErrorCode.Unsupported);
        Vdi().Raw(440, 1).Detect().Error!.Code.ShouldBe(ProbeErrorCode.Unsupported);
    }

    [Fact]
    public void A_stream_stands_afterwards_where_it_stood()
    {
        using MemoryStream stream = new(Qcow2().Bytes) { Position = 77 };

        ImageProber.Detect(stream).Format.ShouldBe(ImageFormat.Qcow2);

        stream.Position.ShouldBe(77);
    }

    [Fact]
    public void What_is_said_of_an_image_has_no_names_in_it() =>
        Qcow2(backing: "http://me:secret@example.org/a").Detect().ToString().ShouldNotContain("secret");
}
