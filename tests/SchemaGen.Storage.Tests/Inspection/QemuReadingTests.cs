using System.Text;
using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>Images that QEMU opens as one format or as another, by what it is told: none is safe as raw.</summary>
public sealed class QemuReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Images, each with a format that QEMU opens it as when it is told so.</summary>
    private static readonly Dictionary<string, (string Format, Func<byte[]> Image)> Cases = new()
    {
        ["text of a vmdk after 2000 comments"] = ("vmdk", static () => Descriptor("#\n", 2000)),
        ["text of a vmdk after blank lines"] = ("vmdk", static () => Descriptor("\n", 3)),
        ["text of a vmdk without a version"] = ("vmdk", static () => Descriptor("", 0, version: "")),
        ["vhd with the short footer"] = ("vpc", static () => HandMadeImages.VhdFixed().Bytes[..^1]),
        ["vhd whose footer is cut after the last field that counts"] = ("vpc", static () => HandMadeImages.VhdFixed().Bytes[..^200]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void What_QEMU_opens_as_another_format_is_not_safe_as_raw(string name)
    {
        QemuImg.Require();
        (string format, Func<byte[]> image) = Cases[name];
        string path = _folder.PathOf("image");
        File.WriteAllBytes(path, image());
        File.WriteAllBytes(_folder.PathOf("flat"), new byte[1 << 20]);

        QemuImg.Info(path, format, out string reason).ShouldNotBeNull(reason);

        ImageInspector.Inspect(path, new InspectionOptions { ExpectedFormat = ImageFormat.Raw }).Verdict.ShouldNotBe(InspectionVerdict.Safe);
    }

    [SkippableTheory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    [InlineData(true, 3)]
    public void A_qcow2_image_whose_LUKS_header_QEMU_refuses_is_damaged(bool hasMagic, byte version)
    {
        QemuImg.Require();
        byte[] header = hasMagic ? HandMadeImages.Luks().Raw(7, version).Bytes[..592] : [];
        HeaderBytes image = new HeaderBytes(0x80000).Raw(0, HandMadeImages.Qcow2().Bytes)
            .Big32(32, 2).Big32(104, 0x0537BE77).Big32(108, 16).Big64(112, 0x40000).Big64(120, 8192).Raw(0x40000, header);
        string path = _folder.PathOf("image");
        File.WriteAllBytes(path, image.Bytes);

        QemuImg.Info(path, "qcow2").ShouldBeNull();

        ImageInspector.Inspect(path).Verdict.ShouldBe(InspectionVerdict.Damaged);
    }

    private static byte[] Descriptor(string line, int lines, string version = "version=1\n") => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Repeat(line, lines)) + version + "CID=fffffffe\nparentCID=ffffffff\ncreateType=\"monolithicFlat\"\nRW 2048 FLAT \"flat\" 0\n");
}
