using System.Text;
using System.Text.Json;
using SchemaGen.Storage.Tests.Inspection;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>Images as QEMU makes them, in each format with each of its options: we say of them what QEMU says.</summary>
public sealed class CreatedImageTests : IDisposable
{
    private const string Secret = "secret,id=s,data=abc";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Format, options, size. Options that need a file or a secret have tests of their own.</summary>
    public static TheoryData<string, string, string> Images
    {
        get
        {
            TheoryData<string, string, string> images = [];
            foreach ((string format, string[] options) in Options)
            {
                foreach (string option in options)
                {
                    images.Add(format, option, "10M");
                }
            }

            foreach (string format in (string[])["raw", "qcow", "qcow2", "qed", "vdi", "vpc", "vhdx", "parallels", "vmdk"])
            {
                foreach (string size in (string[])["1M", "1025K", "3G", "40G", "1023G", .. format is "qcow" or "vpc" ? [] : (string[])["3T"]])
                {
                    images.Add(format, "", size);
                }
            }

            return images;
        }
    }

    /// <summary>Format and options.</summary>
    public static TheoryData<string, string> SmallImages
    {
        get
        {
            TheoryData<string, string> images = new() { { "raw", "" }, { "qcow", "" } };
            foreach ((string format, string[] options) in Options)
            {
                foreach (string option in options.Prepend(""))
                {
                    images.Add(format, option);
                }
            }

            return images;
        }
    }

    private static (string Format, string[] Options)[] Options =>
    [
        ("qcow2",
        [
            "compat=0.10", "compat=1.1", "lazy_refcounts=on", "lazy_refcounts=off", "extended_l2=on", "extended_l2=on,cluster_size=16k",
            "compression_type=zlib", "compression_type=zstd", "refcount_bits=1", "refcount_bits=2", "refcount_bits=32", "refcount_bits=64", "preallocation=metadata",
            "preallocation=falloc", "preallocation=full", "nocow=on,extent_size_hint=1M",
            "cluster_size=512", "cluster_size=1k", "cluster_size=4k", "cluster_size=128k", "cluster_size=1M", "cluster_size=2M",
            "compat=0.10,cluster_size=512", "lazy_refcounts=on,extended_l2=on,compression_type=zstd,cluster_size=2M",
        ]),
        ("qed", ["cluster_size=4k", "cluster_size=1M", "table_size=2", "table_size=16,cluster_size=128k", "preallocation=full"]),
        ("vdi", ["static=on", "static=off", "preallocation=full"]),
        ("vpc", ["subformat=dynamic", "subformat=fixed", "force_size=on", "subformat=fixed,force_size=on", "subformat=dynamic,force_size=on", "preallocation=full"]),
        ("vhdx", ["subformat=dynamic", "subformat=fixed", "block_size=1M", "block_size=256M", "log_size=2M", "block_state_zero=off", "preallocation=full"]),
        ("parallels", ["cluster_size=512", "cluster_size=64k", "cluster_size=4M", "preallocation=full"]),
        ("vmdk",
        [
            "subformat=monolithicSparse", "subformat=monolithicFlat", "subformat=twoGbMaxExtentSparse", "subformat=twoGbMaxExtentFlat",
            "subformat=streamOptimized", "adapter_type=lsilogic", "adapter_type=buslogic", "adapter_type=legacyESX", "compat6=on", "hwversion=11",
            "zeroed_grain=on", "toolsversion=7",
        ]),
    ];

    [SkippableTheory]
    [MemberData(nameof(Images))]
    public void We_see_what_QEMU_sees(string format, string options, string size)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");

        QemuImg.Run(["create", "-f", format, .. options.Length == 0 ? [] : (string[])["-o", options], path, size]);

        ShouldAgree(path, format);
        ShouldBeSafe(path, format);
    }

    /// <summary>Converted from a disk with partitions and content: some formats have the disk's first sector in front.</summary>
    [SkippableTheory]
    [MemberData(nameof(SmallImages))]
    public void A_disk_with_partitions_is_safe_in_every_format(string format, string options)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        HeaderBytes disk = new HeaderBytes(4 << 20).Raw(450, 0x83).Raw(510, 0x55, 0xAA);
        new Random(1).NextBytes(disk.Bytes.AsSpan(4096, 600_000));
        File.WriteAllBytes(_folder.PathOf("disk"), disk.Bytes);

        QemuImg.Run(["convert", "-f", "raw", "-O", format, .. options.Length == 0 ? [] : (string[])["-o", options], _folder.PathOf("disk"), path]);

        ShouldAgree(path, format);
        ShouldBeSafe(path, format);
    }

    /// <summary>Disks whose first sectors lie within the first 8 KiB of the image: a GPT at 4096, behind a table of the right length, a label of Amiga there, and one of LVM at 1536.</summary>
    [SkippableTheory]
    [InlineData("vpc", 700 << 20, "EFI PART", 4096)]
    [InlineData("vdi", 700 << 20, "EFI PART", 4096)]
    [InlineData("vpc", 700 << 20, "RDSK", 4096)]
    [InlineData("vdi", 700 << 20, "RDSK", 4096)]
    [InlineData("vdi", 100 << 20, "LABELONE\u0001\0\0\0\0\0\0\0\0\0\0\0 \0\0\0LVM2 001", 1536)]
    public void A_guest_s_own_labels_are_no_second_format(string format, int size, string label, int place)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        using (FileStream disk = File.Create(_folder.PathOf("disk")))
        {
            disk.Write(new HeaderBytes(1024).Raw(450, 0xEE).Raw(454, 1).Raw(510, 0x55, 0xAA).Text(512, label).Bytes);
            disk.SetLength(size);
        }

        QemuImg.Run("convert", "-f", "raw", "-O", format, _folder.PathOf("disk"), path);

        File.ReadAllBytes(path).AsSpan(place).StartsWith(Encoding.ASCII.GetBytes(label)).ShouldBeTrue();
        ShouldBeSafe(path, format);
    }

    [SkippableTheory]
    [InlineData("qcow", "encrypt.format=aes,encrypt.key-secret=s")]
    [InlineData("qcow2", "encrypt.format=aes,encrypt.key-secret=s")]
    [InlineData("qcow2", "encrypt.format=luks,encrypt.key-secret=s,encrypt.iter-time=10")]
    [InlineData("luks", "key-secret=s,iter-time=10")]
    [InlineData("luks", "key-secret=s,iter-time=10,cipher-alg=aes-128,cipher-mode=cbc,ivgen-alg=essiv,ivgen-hash-alg=sha256,hash-alg=sha512")]
    public void We_see_the_encryption_that_QEMU_sees(string format, string options)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");

        QemuImg.RunPatiently("create", "--object", Secret, "-f", format, "-o", options, path, "10M");

        ImageInfo ours = ShouldAgree(path, format);
        ours.Encryption.ShouldBe(options.Contains("aes", StringComparison.Ordinal) && format != "luks" ? ImageEncryption.Qcow : ImageEncryption.Luks);
    }

    [SkippableTheory]
    [InlineData("qcow", "raw")]
    [InlineData("qcow2", "raw")]
    [InlineData("qcow2", "qcow2")]
    [InlineData("qcow2", "vmdk")]
    [InlineData("qcow2", "nbd")]
    [InlineData("qcow2", "file")]
    [InlineData("qed", "raw")]
    [InlineData("qed", "qcow2")]
    [InlineData("vmdk", "vmdk")]
    public void We_see_the_backing_image_that_QEMU_sees(string format, string backingFormat)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        string backing = _folder.PathOf("base with blanks \u00E9\u732B");
        QemuImg.Run("create", "-f", format == "vmdk" ? "vmdk" : backingFormat is "nbd" or "file" ? "raw" : backingFormat, backing, "10M");

        // Without -u the tool would open the backing image, which cannot be done with the name of a protocol.
        string[] unsafely = format == "vmdk" ? [] : ["-u"];
        QemuImg.Run(["create", .. unsafely, "-f", format, "-b", backing, "-F", backingFormat, path, "10M"]);

        ImageInfo ours = ShouldAgree(path, format);
        ours.Backing.ShouldBe(backing);
        ours.BackingFormat.ShouldBe(format switch
        {
            "qcow" or "vmdk" => null,
            "qed" => backingFormat == "raw" ? "raw" : null,
            _ => backingFormat,
        });
    }

    [SkippableTheory]
    [InlineData("off")]
    [InlineData("on")]
    public void We_see_the_data_file_that_QEMU_sees(string raw)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        string data = _folder.PathOf("data");

        QemuImg.Run("create", "-f", "qcow2", "-o", $"data_file={data},data_file_raw={raw}", path, "10M");

        ImageInfo ours = ShouldAgree(path, "qcow2");
        ours.DataFile.ShouldBe(data);
        ours.Features.HasFlag(ImageFeatures.DataFileRaw).ShouldBe(raw == "on");
    }

    [SkippableFact]
    public void We_see_the_bitmaps_and_snapshots_that_QEMU_sees()
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        QemuImg.Run("create", "-f", "qcow2", path, "10M");

        foreach (string name in (string[])["a", "b", "c"])
        {
            QemuImg.Run(["bitmap", "--add", .. name == "b" ? ["-g", "1M"] : Array.Empty<string>(), path, name]);
            QemuImg.Run(["bitmap", name == "c" ? "--disable" : "--enable", path, name]);
            QemuImg.Run("snapshot", "-c", name, path);
        }

        ImageInfo ours = ShouldAgree(path, "qcow2");
        ours.BitmapCount.ShouldBe(3);
        ours.SnapshotCount.ShouldBe(3);
        ours.Bitmaps.Count.ShouldBe(3);
        ours.Snapshots.Select(static snapshot => (snapshot.Id, snapshot.Name, snapshot.VirtualSize)).ShouldBe([("1", "a", 10UL << 20), ("2", "b", 10UL << 20), ("3", "c", 10UL << 20)]);
    }

    /// <summary>No false alarm, in a file or a stream. A VMDK whose data is in other files is the only one that names any.</summary>
    private static void ShouldBeSafe(string path, string format)
    {
        ImageFormats.TryParse(format, out ImageFormat expected).ShouldBeTrue();
        ImageInspection inspection = ImageInspector.Inspect(path, new InspectionOptions { ExpectedFormat = expected, ChecksTables = true });

        inspection.Verdict.ShouldBe(
            inspection.Image.Extents.Count > 0 ? InspectionVerdict.Unsafe : InspectionVerdict.Safe, string.Join("; ", inspection.Checks.Where(static check => check.Message is not null)));
        if (new FileInfo(path).Length < 64 << 20)
        {
            ImageInspector.Inspect(new ForwardStream(File.ReadAllBytes(path), 65536), new InspectionOptions { ExpectedFormat = expected }).Verdict.ShouldBe(inspection.Verdict);
        }
    }

    /// <summary>Compares, and returns what we say.</summary>
    private static ImageInfo ShouldAgree(string path, string format)
    {
        ImageInfo ours = ImageProber.Detect(path);
        JsonElement theirs = QemuImg.Info(path, format) ?? throw new InvalidOperationException("qemu-img refuses its own image");
        ours.Error.ShouldBeNull();
        QemuAgreement.Differences(ours, theirs).ShouldBeEmpty();
        return ours;
    }
}
