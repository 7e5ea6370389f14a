using SchemaGen.Storage.Chains;
using SchemaGen.Storage.Files;
using SchemaGen.Storage.Tests.Images;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>What format an image is taken for: stated, recorded in its overlay, detected, or assumed.</summary>
public sealed class ChainFormatTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unstated_top_is_raw_whatever_it_claims()
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "/etc/passwd", "raw"));

        StorageImage image = chain.Images.ShouldHaveSingleItem();
        image.Format.ShouldBe(ImageFormat.Raw);
        image.FormatSource.ShouldBe(FormatSource.Assumed);
        image.Info!.Backing.ShouldBeNull();
        chain.IsTerminated.ShouldBeTrue();
    }

    [Fact]
    public void A_recorded_format_is_believed_and_the_chain_goes_on()
    {
        _folder.Raw("base.img");
        _folder.Qcow2("middle", "base.img", "raw");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "middle", "qcow2"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.IsTerminated.ShouldBeTrue();
        chain.Images.Select(static image => image.Index).ShouldBe([null, 1, 2]);
        chain.Images.Select(static image => image.Format).ShouldBe([ImageFormat.Qcow2, ImageFormat.Qcow2, ImageFormat.Raw]);
        chain.Images.Skip(1).ShouldAllBe(static image => image.FormatSource == FormatSource.Recorded);
        chain.Images.Select(static image => image.Name).ShouldBe([null, "middle", "base.img"]);
    }

    [Fact]
    public void A_raw_backing_image_is_raw_whatever_it_claims()
    {
        _folder.Qcow2("guest.img", "/etc/passwd", "raw");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "guest.img", "raw"), ImageFormat.Qcow2);

        chain.Images.Count.ShouldBe(2);
        chain.Images[1].Format.ShouldBe(ImageFormat.Raw);
        chain.IsTerminated.ShouldBeTrue();
    }

    [Fact]
    public void A_magic_that_is_not_there_is_an_error_where_the_format_is_recorded()
    {
        _folder.Raw("noise");

        ProbeError error = ChainProber.Probe(_folder.Qcow2("top", "noise", "qcow2"), ImageFormat.Qcow2).Error!;

        error.Code.ShouldBe(ProbeErrorCode.BadHeader);
        error.Image.ShouldBe(_folder.PathOf("noise"));
    }

    [Fact]
    public void An_unstated_format_may_be_detected_where_nothing_follows()
    {
        _folder.Qcow2("base");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "base"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].Format.ShouldBe(ImageFormat.Qcow2);
        chain.Images[1].FormatSource.ShouldBe(FormatSource.Detected);
        chain.Images[0].RebaseCommand.ShouldBe($"qemu-img rebase -u -F FORMAT -b base {_folder.PathOf("top")}");
        chain.IsTerminated.ShouldBeTrue();
    }

    [Fact]
    public void What_was_detected_does_not_say_what_is_opened_next()
    {
        _folder.Qcow2("secret");
        _folder.Qcow2("middle", "secret", "qcow2");
        string top = _folder.Qcow2("top", "middle");

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        chain.Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatUnspecified);
        chain.Error.Image.ShouldBe(top);
        chain.Error.Message.ShouldContain($"qemu-img rebase -u -F FORMAT -b middle {top}");
        chain.Images.Count.ShouldBe(2);
        chain.IsTerminated.ShouldBeFalse();
    }

    [Fact]
    public void A_raw_format_is_the_only_detected_one_that_is_worth_recording()
    {
        _folder.Raw("base");

        ChainProber.Probe(_folder.Qcow2("top", "base"), ImageFormat.Qcow2).Images[0].RebaseCommand!.ShouldContain("-F raw ");
    }

    [Fact]
    public void What_was_detected_names_no_data_file_and_no_extents()
    {
        string data = _folder.Raw("data.raw");
        _folder.Write("qcow2", HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, (uint)data.Length).Text(112, data));
        _folder.Write("vmdk", HandMadeImages.VmdkDescriptor($"RW 2 FLAT \"{data}\" 0\n"));

        foreach (string backing in (string[])["qcow2", "vmdk"])
        {
            StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing), ImageFormat.Qcow2);

            chain.Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatUnspecified);
            chain.ToBackingStore().ShouldBeNull();
        }
    }

    [Fact]
    public void What_a_detected_image_below_qed_records_as_raw_ends_the_chain_and_is_not_opened()
    {
        string secret = _folder.Raw("base");
        _folder.Qcow2("middle", "base", "raw");
        RecordingFiles files = new();

        StorageChain chain = ChainProber.Probe(files, new FileLocation(Qed("middle")), ImageFormat.Qed, ProbeOptions.Default, CancellationToken.None);

        chain.Error.ShouldBeNull();
        chain.IsTerminated.ShouldBeTrue();
        chain.Images.Select(static image => (image.Format, image.FormatSource)).ShouldBe(
            [(ImageFormat.Qed, FormatSource.Stated), (ImageFormat.Qcow2, FormatSource.Detected), (ImageFormat.Raw, FormatSource.Recorded)]);
        chain.Images[2].Info!.VirtualSize.ShouldBe((ulong)new FileInfo(secret).Length);
        files.Opened.ShouldBe([_folder.PathOf("top"), _folder.PathOf("middle")]);
    }

    [Theory]
    [InlineData("qcow2")]
    [InlineData(null)]
    public void A_detected_image_below_qed_is_not_followed_to_one_that_names_others(string? recorded)
    {
        _folder.Qcow2("base");
        _folder.Qcow2("middle", "base", recorded);
        string top = Qed("middle");

        ProbeError error = ChainProber.Probe(top, ImageFormat.Qed).Error!;

        error.Code.ShouldBe(ProbeErrorCode.BackingFormatUnspecified);
        error.Message.ShouldEndWith($"make a qcow2 image that records it: qemu-img convert -f qed -O qcow2 -B middle -F FORMAT {top} NEW");
    }

    [Fact]
    public void What_a_detected_image_below_qed_names_is_asked_for_and_must_exist()
    {
        _folder.Raw("outside/base");
        _folder.Qcow2("inside/middle", "../outside/base", "raw");
        string top = Qed("middle", "inside/top");
        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("inside")]) };

        ChainProber.Probe(top, ImageFormat.Qed, options).Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        File.Delete(_folder.PathOf("outside/base"));
        ChainProber.Probe(top, ImageFormat.Qed).Error!.Code.ShouldBe(ProbeErrorCode.Missing);
    }

    [Theory]
    [InlineData("file", "base")]
    [InlineData("nbd", "nbd+tcp://example.org:6000/blah")]
    [InlineData("https", "https://example.org/a.img")]
    public void The_name_of_a_protocol_as_format_means_raw(string recorded, string backing)
    {
        _folder.Qcow2("base", "/etc/passwd", "raw");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, recorded), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].Format.ShouldBe(ImageFormat.Raw);
        chain.Images[1].FormatSource.ShouldBe(FormatSource.Protocol);
        chain.IsTerminated.ShouldBe(recorded == "file");
    }

    [Fact]
    public void An_option_takes_the_name_of_a_protocol_for_no_format_as_libvirt_9_does()
    {
        _folder.Raw("base");
        ProbeOptions options = new() { IsProtocolFormatUnstated = true };

        ChainProber.Probe(_folder.Qcow2("top", "base", "file"), ImageFormat.Qcow2, options).Images[1].FormatSource.ShouldBe(FormatSource.Detected);
        StorageChain network = ChainProber.Probe(_folder.Qcow2("net", "nbd+tcp://example.org:6000/blah", "nbd"), ImageFormat.Qcow2, options);

        network.Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatUnspecified);
        network.Error.Image.ShouldBe(_folder.PathOf("net"));
    }

    /// <summary>QEMU takes the name of a protocol for the driver of the backing image; each opens its own kind of thing.</summary>
    [Theory]
    [InlineData("nbd", "BASE")]
    [InlineData("https", "BASE")]
    [InlineData("nvme", "BASE")]
    [InlineData("file", "nbd://example.org/x")]
    [InlineData("https", "http://example.org/x")]
    [InlineData("host_device", "rbd:pool/image")]
    [InlineData("file", "fat:/var/empty")]
    [InlineData("file", """json:{"driver":"host_device","filename":"/dev/sda"}""")]
    public void The_name_of_a_protocol_that_does_not_open_the_backing_image_is_no_format(string recorded, string backing)
    {
        string top = _folder.Qcow2("top", backing.Replace("BASE", _folder.Raw("base"), StringComparison.Ordinal), recorded);

        ProbeError error = ChainProber.Probe(top, ImageFormat.Qcow2).Error!;

        error.Code.ShouldBe(ProbeErrorCode.BackingFormatInvalid);
        error.Message.ShouldContain($"the backing format '{recorded}' is the name of a protocol, by which QEMU does not open");
        error.Image.ShouldBe(top);
    }

    [Theory]
    [InlineData("gluster", "gluster+tcp://example.org/volume/image")]
    [InlineData("iscsi", "iscsi://example.org/iqn.2001-04.com.example:x/1")]
    [InlineData("ssh", "ssh://example.org/image")]
    [InlineData("rbd", "rbd:pool/image")]
    public void The_name_of_the_protocol_itself_means_raw(string recorded, string backing)
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, recorded), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].FormatSource.ShouldBe(FormatSource.Protocol);
    }

    [Theory]
    [InlineData("BASE", "host_device")]
    [InlineData("BASE", "host_cdrom")]
    [InlineData("""json:{"file":{"driver":"host_device","filename":"BASE"}}""", "raw")]
    [InlineData("""json:{"driver":"raw","file":{"driver":"host_cdrom","filename":"BASE"}}""", "raw")]
    public void A_driver_of_devices_does_not_open_a_file(string backing, string recorded)
    {
        string path = _folder.Raw("base");
        string top = _folder.Qcow2("top", backing.Replace("BASE", path, StringComparison.Ordinal), recorded);

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        chain.IsTerminated.ShouldBeFalse();
        chain.ToBackingStore().ShouldBeNull();
        chain.Error.ShouldBe(new ProbeError(ProbeErrorCode.NotRegular, "it is named as a device (driver 'host_device'), and is a regular file", path));
    }

    [Fact]
    public void A_data_file_that_a_driver_of_devices_names_is_no_file()
    {
        string name = $$"""json:{"driver":"host_device","filename":"{{_folder.Raw("data")}}"}""";
        HeaderBytes image = HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, (uint)name.Length).Text(112, name);

        ChainProber.Probe(_folder.Write("top", image), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
    }

    [Theory]
    [InlineData(HostDriver.File, FileKind.BlockDevice, "it is named as a regular file (driver 'file'), and is a block device")]
    [InlineData(HostDriver.Device, FileKind.Regular, "it is named as a device (driver 'host_device'), and is a regular file")]
    [InlineData(HostDriver.File, FileKind.Regular, null)]
    [InlineData(HostDriver.Device, FileKind.BlockDevice, null)]
    [InlineData(null, FileKind.Regular, null)]
    [InlineData(null, FileKind.BlockDevice, null)]
    internal void A_driver_opens_its_own_kind(HostDriver? driver, FileKind kind, string? refusal) => HostDrivers.Refusal(driver, kind).ShouldBe(refusal);

    [Theory]
    [InlineData("""json:{"driver":"file","filename":"/a"}""", null, HostDriver.File)]
    [InlineData("""json:{"file":{"driver":"file","filename":"/a"}}""", "raw", HostDriver.File)]
    [InlineData("""json:{"driver":"host_device","filename":"/a"}""", "raw", HostDriver.Device)]
    [InlineData("/a", "file", HostDriver.File)]
    [InlineData("/a", "host_device", HostDriver.Device)]
    [InlineData("/a", "raw", null)]
    [InlineData("nbd://h/a", "nbd", null)]
    internal void A_driver_is_named_by_the_string_or_by_the_format(string backing, string? format, HostDriver? driver) =>
        HostDrivers.Of(BackingString.Parse(backing), format).ShouldBe(driver);

    /// <summary>QEMU takes a recorded format for the driver at the root of a <c>json:</c> string; the protocol is then in <c>file</c>, or is the root itself.</summary>
    [Theory]
    [InlineData("""json:{"driver":"file","filename":"BASE"}""", "raw", true)]
    [InlineData("""json:{"driver":"file","filename":"BASE"}""", "qcow2", true)]
    [InlineData("""json:{"driver":"nbd","host":"h"}""", "raw", true)]
    [InlineData("""json:{"file":{"driver":"file","filename":"BASE"}}""", "file", true)]
    [InlineData("""json:{"driver":"file","filename":"BASE"}""", "file", false)]
    [InlineData("""json:{"file":{"driver":"file","filename":"BASE"}}""", "raw", false)]
    [InlineData("""json:{"driver":"raw","file":{"driver":"file","filename":"BASE"}}""", "raw", false)]
    [InlineData("""json:{"driver":"file","filename":"BASE"}""", null, false)]
    public void A_driver_and_a_recorded_format_may_exclude_each_other(string backing, string? recorded, bool isConflict)
    {
        string top = _folder.Qcow2("top", backing.Replace("BASE", _folder.Raw("base"), StringComparison.Ordinal), recorded);

        ProbeError? error = ChainProber.Probe(top, ImageFormat.Qcow2).Error;

        (error?.Code).ShouldBe(isConflict ? ProbeErrorCode.BackingFormatInvalid : null);
        (error?.Image).ShouldBe(isConflict ? top : null);
    }

    [Fact]
    public void The_parent_of_a_VMDK_is_a_VMDK_and_the_chain_goes_on()
    {
        _folder.Write("base", HandMadeImages.VmdkSparse());
        Vmdk("middle", "base");

        StorageChain chain = ChainProber.Probe(Vmdk("top", "middle"), ImageFormat.Vmdk);

        chain.Error.ShouldBeNull();
        chain.IsTerminated.ShouldBeTrue();
        chain.Images.Skip(1).Select(static image => (image.Format, image.FormatSource)).ShouldBe(
            [(ImageFormat.Vmdk, FormatSource.Recorded), (ImageFormat.Vmdk, FormatSource.Recorded)]);
    }

    [Fact]
    public void Another_parent_of_a_VMDK_is_an_error()
    {
        _folder.Qcow2("qcow2");
        _folder.Raw("raw");

        foreach (string parent in (string[])["qcow2", "raw"])
        {
            ChainProber.Probe(Vmdk("top", parent), ImageFormat.Vmdk).Error.ShouldBe(
                new ProbeError(ProbeErrorCode.BadHeader, "the header field magic is not that of vmdk", _folder.PathOf(parent)));
        }
    }

    /// <summary>QEMU's only format that is also recognised by a name.</summary>
    [Theory]
    [InlineData("base.dmg", null, ProbeErrorCode.BackingFormatUnspecified)]
    [InlineData("base.dmg", "raw", null)]
    [InlineData("base.DMG", null, null)]
    [InlineData("qcow2.dmg", null, null)]
    public void What_has_no_magic_and_the_name_of_dmg_has_no_known_format(string backing, string? recorded, ProbeErrorCode? code)
    {
        _folder.Raw("base.dmg");
        _folder.Raw("base.DMG");
        _folder.Qcow2("qcow2.dmg");
        string top = _folder.Qcow2("top", backing, recorded);

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        (chain.Error?.Code).ShouldBe(code);
        chain.IsTerminated.ShouldBe(code is null);
        if (chain.Error is { } error)
        {
            error.Message.ShouldEndWith($"; if you know its format, record it: qemu-img rebase -u -F FORMAT -b base.dmg {top}");
            chain.Images[1].Format.ShouldBeNull();
            chain.ToBackingStore().ShouldBeNull();
        }
    }

    [Fact]
    public void None_is_no_backing_format()
    {
        _folder.Raw("base");

        ChainProber.Probe(_folder.Qcow2("top", "base", "none"), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatInvalid);
    }

    private string Vmdk(string name, string parent) =>
        _folder.Write(name, HandMadeImages.VmdkSparse().Text(HandMadeImages.VmdkTextEnd, $"parentFileNameHint=\"{parent}\"\n"));

    /// <summary>A qed image that says nothing of its backing image's format.</summary>
    private string Qed(string backing, string name = "top") => _folder.Write(
        name, HandMadeImages.Qed().Little32(16, 1).Little32(56, 1024).Little32(60, (uint)backing.Length).Text(1024, backing));
}
