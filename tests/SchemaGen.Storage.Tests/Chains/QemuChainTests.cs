using System.Text.Json;
using SchemaGen.Storage.Tests.Images;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>Chains that QEMU follows as well: the same files in the same order, and field by field the same.</summary>
public sealed class QemuChainTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(50)]
    [InlineData(199)]
    [InlineData(200)]
    public void Chains_of_any_length_up_to_libvirts_limit(int length)
    {
        QemuImg.Require();

        ShouldAgree(_folder.Chain(length), "qcow2").Images.Count.ShouldBe(length);
    }

    [SkippableTheory]
    [InlineData(201)]
    [InlineData(250)]
    public void Longer_chains_are_followed_by_QEMU_and_by_us_if_we_are_told_to(int length)
    {
        QemuImg.Require();
        string top = _folder.Chain(length);

        ChainProber.Probe(top, ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.TooDeepOrLoop);

        ShouldAgree(top, "qcow2", new ProbeOptions { Limits = new ProbeLimits { Images = 250 } }).Images.Count.ShouldBe(length);
    }

    [SkippableTheory]
    [InlineData("qcow2", "raw")]
    [InlineData("qcow2", "qcow2")]
    [InlineData("qcow2", "qcow")]
    [InlineData("qcow2", "qed")]
    [InlineData("qcow2", "vmdk")]
    [InlineData("qcow2", "vdi")]
    [InlineData("qcow2", "vpc")]
    [InlineData("qcow2", "vhdx")]
    [InlineData("qcow2", "parallels")]
    [InlineData("qed", "raw")]
    [InlineData("qed", "qcow2")]
    [InlineData("qcow", "raw")]
    [InlineData("vmdk", "vmdk")]
    public void Every_format_below_every_format_that_can_have_one_below(string format, string backingFormat)
    {
        QemuImg.Require();
        QemuImg.Run("create", "-f", backingFormat, _folder.PathOf("base"), "10M");
        QemuImg.Run("create", "-f", format, "-b", "base", "-F", backingFormat, _folder.PathOf("top"), "10M");

        ShouldAgree(_folder.PathOf("top"), format).Images.Count.ShouldBe(2);
    }

    [SkippableFact]
    public void A_chain_below_qed_that_is_known_to_its_end_is_what_QEMU_says()
    {
        QemuImg.Require();
        QemuImg.Run("create", "-f", "raw", _folder.PathOf("base"), "10M");
        QemuImg.Run("create", "-f", "qcow2", "-b", "base", "-F", "raw", _folder.PathOf("middle"));
        QemuImg.Run("create", "-f", "qed", "-b", "middle", "-F", "qcow2", _folder.PathOf("top"));

        ShouldAgree(_folder.PathOf("top"), "qed").Images.Count.ShouldBe(3);
    }

    [SkippableTheory]
    [InlineData("BASE", "nbd")]
    [InlineData("BASE", "host_device")]
    [InlineData("nbd://127.0.0.1/x", "file")]
    [InlineData("""json:{"driver":"host_device","filename":"BASE"}""", "raw")]
    public void What_QEMU_does_not_open_is_no_complete_chain(string backing, string recorded)
    {
        QemuImg.Require();
        string top = _folder.Qcow2("top", backing.Replace("BASE", _folder.Raw("base"), StringComparison.Ordinal), recorded);

        QemuImg.Chain(top, "qcow2").ShouldBeNull();
        ChainProber.Probe(top, ImageFormat.Qcow2).Error.ShouldNotBeNull();
    }

    [SkippableTheory]
    [InlineData("base")]
    [InlineData("./base")]
    [InlineData("folder/../base")]
    [InlineData("folder/base")]
    [InlineData("link")]
    [InlineData("name with blanks and 'quotes' \"\" & <>")]
    [InlineData("\u00E9\u732B\U0001F600")]
    [InlineData("file:with:colons/../base")]
    [InlineData("json:{\"file.driver\":\"file\",\"file.filename\":\"ABSOLUTE/base\",\"driver\":\"raw\"}")]
    [InlineData("ABSOLUTE/base")]
    public void Names_of_every_kind(string name)
    {
        QemuImg.Require();
        _folder.Raw("base");
        _folder.Raw("folder/base");
        Directory.CreateDirectory(_folder.PathOf("file:with:colons"));
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("base"));
        string backing = name.Replace("ABSOLUTE", _folder.Path, StringComparison.Ordinal);
        if (!name.Contains("base", StringComparison.Ordinal) && name != "link")
        {
            _folder.Raw(name);
        }

        string top = _folder.Qcow2("top", name.StartsWith("file:", StringComparison.Ordinal) ? "./" + backing : backing, "raw");

        ShouldAgree(top, "qcow2").Images.Count.ShouldBe(2);
    }

    [SkippableFact]
    public void A_link_to_the_top_counts_from_the_folder_of_the_link()
    {
        QemuImg.Require();
        _folder.Raw("here/base");
        _folder.Qcow2("there/top", "base", "raw");
        File.CreateSymbolicLink(_folder.PathOf("here/top"), _folder.PathOf("there/top"));

        ShouldAgree(_folder.PathOf("here/top"), "qcow2").Images.Count.ShouldBe(2);
    }

    [SkippableTheory]
    [InlineData("missing")]
    [InlineData("top")]
    [InlineData("./top")]
    public void Where_QEMU_refuses_we_have_an_error(string backing)
    {
        QemuImg.Require();
        string top = _folder.Qcow2("top", backing, "qcow2");

        QemuImg.Chain(top, "qcow2").ShouldBeNull();

        ChainProber.Probe(top, ImageFormat.Qcow2).Error.ShouldNotBeNull();
    }

    [SkippableFact]
    public void Where_QEMU_follows_what_a_guest_may_have_written_we_do_not()
    {
        QemuImg.Require();
        _folder.Raw("secret");
        _folder.Qcow2("guest", "secret", "raw");
        string top = _folder.Qcow2("top", "guest");

        QemuImg.Chain(top, "qcow2")!.Count.ShouldBe(3);

        ChainProber.Probe(top, ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatUnspecified);
    }

    private static StorageChain ShouldAgree(string top, string format, ProbeOptions? options = null)
    {
        IReadOnlyList<JsonElement> theirs = QemuImg.Chain(top, format) ?? throw new InvalidOperationException("qemu-img refuses the chain");
        ImageFormats.TryParse(format, out ImageFormat stated).ShouldBeTrue();
        StorageChain ours = ChainProber.Probe(top, stated, options);

        ours.Error.ShouldBeNull();
        ours.IsTerminated.ShouldBeTrue();
        ours.Images.Count.ShouldBe(theirs.Count);
        for (int i = 0; i < theirs.Count; i++)
        {
            QemuAgreement.Differences(ours.Images[i].Info!, theirs[i]).ShouldBeEmpty();
            string name = theirs[i].GetProperty("filename").GetString()!;
            ((FileLocation)ours.Images[i].Location).Path.ShouldBe(name);
        }

        return ours;
    }
}
