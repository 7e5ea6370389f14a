using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;
using static SchemaGen.Storage.InspectionVerdict;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>
/// What the tests of OpenStack's <c>oslo_utils.imageutils.format_inspector</c> are about, made here by QEMU and by hand: the table in
/// docs/inspector.md says where the two differ.
/// </summary>
public sealed class OsloCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A format with its options; fields that are changed afterwards (<c>offset:bytes in hex</c>, from the end if negative); verdict and check.</summary>
    [SkippableTheory]
    [InlineData("qcow2", "", Safe, null)]
    [InlineData("vpc", "", Safe, null)]
    [InlineData("vhdx", "", Safe, null)]
    [InlineData("vdi", "", Safe, null)]
    [InlineData("vmdk", "", Safe, null)]
    [InlineData("vmdk subformat=streamOptimized", "", Safe, null)]
    [InlineData("luks key-secret=s,iter-time=10", "", Safe, null)]
    [InlineData("qed", "", Unsafe, "format-support")]
    [InlineData("vmdk subformat=monolithicFlat", "", Unsafe, "extents")]
    [InlineData("vmdk", "28:0200000000000000", Damaged, "header")]
    [InlineData("vmdk subformat=streamOptimized", "28:0200000000000000", Damaged, "header")]
    [InlineData("vmdk", "36:0010000000000000", Damaged, "header")]
    [InlineData("qcow2", "72:01", Unsafe, "unknown-features")]
    [InlineData("qcow2", "79:01", Unsafe, "state")]
    [InlineData("qcow2", "79:80", Unsafe, "unknown-features")]
    [InlineData("qcow2", "7:04", Unsafe, "unknown-features")]
    [InlineData("qcow2 compat=0.10", "79:80 72:01", Safe, null)]
    [InlineData("qcow2 backing_file=FOLDER/base,backing_fmt=raw", "", Unsafe, "backing-file")]
    [InlineData("qcow2 data_file=FOLDER/data", "", Unsafe, "data-file")]
    [InlineData("vmdk subformat=streamOptimized", "56:FFFFFFFFFFFFFFFF", Damaged, "header")]
    [InlineData("qcow2", "32769:4344303031", Unsafe, "polyglot")]
    public void An_image_of_QEMU_s(string image, string changes, InspectionVerdict verdict, string? check)
    {
        QemuImg.Require();
        string[] words = image.Split(' ');
        string path = _folder.PathOf("image");
        string[] options = words.Length == 1 ? [] : ["-o", words[1].Replace("FOLDER", _folder.Path, StringComparison.Ordinal)];
        File.WriteAllBytes(_folder.PathOf("base"), new byte[1024]);
        QemuImg.RunPatiently(["create", "--object", "secret,id=s,data=abc", "-f", words[0], .. options, path, "7M"]);
        byte[] bytes = File.ReadAllBytes(path);
        foreach (string[] change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static change => change.Split(':')))
        {
            Convert.FromHexString(change[1]).CopyTo(bytes, int.Parse(change[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        ShouldBe(bytes, verdict, check);
    }

    /// <summary>The fields of the footer, the marker before it and the end behind it, as offset in these three sectors and value.</summary>
    [SkippableTheory]
    [InlineData(0, 0, Safe)]
    [InlineData(512, 0x6B, Damaged)]
    [InlineData(516, 2, Damaged)]
    [InlineData(512 + 36, 2, Damaged)]
    [InlineData(512 + 10, 1, Damaged)]
    [InlineData(512 + 77, 7, Damaged)]
    [InlineData(512 + 28, 3, Damaged)]
    [InlineData(512 + 56, -1, Damaged)]
    [InlineData(12, 7, Damaged)]
    [InlineData(8, 1, Damaged)]
    [InlineData(1024 + 12, 7, Damaged)]
    [InlineData(1024 + 8, 1, Damaged)]
    public void A_footer_of_a_VMDK_says_what_the_header_says(int offset, int value, InspectionVerdict verdict)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        QemuImg.Run("create", "-f", "vmdk", "-o", "subformat=streamOptimized", path, "10M");
        byte[] image = File.ReadAllBytes(path);
        image = image.Length % 512 == 0 ? image : [.. image, .. new byte[512 - (image.Length % 512)]];
        byte[] footer = new byte[1536];
        footer[12] = 3;
        image.AsSpan(0, 512).CopyTo(footer.AsSpan(512));
        image.AsSpan(56, 8).Fill(0xFF);
        (value < 0 ? [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] : offset == 0 ? [] : new[] { (byte)value }).CopyTo(footer, offset);

        ShouldBe([.. image, .. footer], verdict, verdict == Safe ? null : "header");
    }

    [Theory]
    [InlineData("createType monolithicFlat\nRW 1 SPARSE \"a\"\n", Damaged, "header")]
    [InlineData("createType=\"monolithicFlat\"\nRW 1 SPARSE \"a\"\n", Unsafe, "unknown-features")]
    [InlineData("createType=\"monolithicSparse\"\n\n \nsomeUnknownThing=foo\nddb.x = \"y\"\nRW 1 SPARSE \"a\"\n", Safe, null)]
    [InlineData("createType=\"monolithicSparse\"\nwronly 2048 somefile2.vmdk\n", Damaged, "header")]
    [InlineData("createType=\"monolithicSparse\"\nRW 2048 SPARSE \"/etc/hosts\"\n", Damaged, "header")]
    [InlineData("createType=\"monolithicSparse\"\nrw 2048 /etc/hosts\n", Damaged, "header")]
    [InlineData("createType=\"monolithicSparse\"\n", Safe, null)]
    public void The_text_of_a_sparse_VMDK(string text, InspectionVerdict verdict, string? check) =>
        ShouldBe(HandMadeImages.VmdkSparse().Text(512, new string('\0', 94)).Text(512, $"# a comment\nCID=1\nparentCID=2\n{text}").Bytes, verdict, check);

    /// <summary>The master boot record of a GPT disk, as offset and value.</summary>
    [Theory]
    [InlineData(0, 0, "gpt: the table behind the protective partition is missing")]
    [InlineData(446, 0xA, "a boot sector without partitions")]
    [InlineData(450, 0, "a boot sector without partitions")]
    [InlineData(466, 0xEE, "gpt: it has further partitions for programs that do not know GPT")]
    [InlineData(454, 2, "gpt: the protective partition does not begin with the second sector")]
    public void A_disk_with_GPT(int offset, byte value, string note)
    {
        HeaderBytes disk = new HeaderBytes(5120).Raw(448, 2).Raw(450, 0xEE).Raw(454, 1).Raw(510, 0x55, 0xAA);

        ImageInspection inspection = ShouldBe(disk.Raw(offset, value).Bytes, Safe, null);

        inspection.Checks.Single(static check => check.Name == "partition-table").Message.ShouldBe(note);
    }

    private static ImageInspection ShouldBe(byte[] bytes, InspectionVerdict verdict, string? check)
    {
        ImageInspection inspection = ImageInspector.Inspect(new MemoryStream(bytes));
        inspection.Verdict.ShouldBe(verdict, string.Join("; ", inspection.Checks.Where(static one => one.Message is not null)));
        inspection.Checks.Where(static one => one.Result == InspectionResult.Failed).Select(static one => one.Name).Contains(check ?? "").ShouldBe(check is not null);
        return inspection;
    }
}
