using System.Diagnostics;
using SchemaGen.Storage.Tests.Images;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>How chains are followed, and where they end.</summary>
public sealed class ChainRuleTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_image_without_a_backing_name_ends_the_chain()
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top"), ImageFormat.Qcow2);

        StorageImage image = chain.Images.ShouldHaveSingleItem();
        image.Index.ShouldBeNull();
        image.FormatSource.ShouldBe(FormatSource.Stated);
        chain.IsTerminated.ShouldBeTrue();
        chain.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("nbd://example.org/x", "raw", ImageKind.Network)]
    [InlineData("rbd:pool/image", "raw", ImageKind.Network)]
    [InlineData("json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}", "raw", ImageKind.Nvme)]
    [InlineData("fat:/var/empty", "raw", ImageKind.Directory)]
    public void What_cannot_be_read_ends_the_chain_without_an_end(string backing, string format, ImageKind kind)
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, format), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].Kind.ShouldBe(kind);
        chain.Images[1].Info.ShouldBeNull();
        chain.IsTerminated.ShouldBeFalse();
    }

    [Fact]
    public void Credentials_are_dropped_and_the_link_is_kept()
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "https://me:hunter2@example.org/a.img", "raw"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].CredentialsDropped.ShouldBeTrue();
        chain.Images[1].ToString().ShouldNotContain("hunter2");
        chain.Images[1].Location.ToString().ShouldContain("example.org");
        chain.NotInXml.ShouldHaveSingleItem().ShouldContain("credentials");
        chain.ToBackingStore().ShouldBeNull();
    }

    [Fact]
    public void Relative_names_count_from_the_folder_of_the_overlay_as_text()
    {
        _folder.Raw("bases/base.img");
        _folder.Qcow2("overlays/deep/top", "../../bases/base.img", "raw");
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("overlays/deep/top"));
        _folder.Raw("linked/base.img");

        StorageChain direct = ChainProber.Probe(_folder.PathOf("overlays/deep/top"), ImageFormat.Qcow2);
        direct.Error.ShouldBeNull();
        direct.Images[1].Location.ShouldBe(new FileLocation(_folder.PathOf("overlays/deep/../../bases/base.img")));

        // The folder of the link counts, and not that of what it leads to.
        StorageChain linked = ChainProber.Probe(_folder.PathOf("link"), ImageFormat.Qcow2);
        linked.Error!.Code.ShouldBe(ProbeErrorCode.Missing);
        linked.Error.Image.ShouldBe(_folder.PathOf("../../bases/base.img"));
    }

    [Fact]
    public void Relative_names_on_a_server_count_from_there()
    {
        FileLocation name = new("../base.img");

        BackingLocation below = name.ResolveAgainst(new NetworkLocation(NetworkProtocol.Gluster, "volume/dir/top.img", NetworkHost.Tcp("example.org", 24007)));

        below.ShouldBe(new NetworkLocation(NetworkProtocol.Gluster, "volume/dir/../base.img", NetworkHost.Tcp("example.org", 24007)));
    }

    [Theory]
    [InlineData("missing.img", ProbeErrorCode.Missing)]
    [InlineData("file/below", ProbeErrorCode.NotADirectory)]
    [InlineData("loop", ProbeErrorCode.SymlinkLoop)]
    [InlineData("/dev/zero", ProbeErrorCode.NotRegular)]
    public void What_cannot_be_opened_is_an_error_that_names_it(string backing, ProbeErrorCode code)
    {
        _folder.Raw("file");
        File.CreateSymbolicLink(_folder.PathOf("loop"), _folder.PathOf("loop"));
        string top = _folder.Qcow2("top", backing, "raw");

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        chain.Error!.Code.ShouldBe(code);
        chain.Error.Image.ShouldBe(backing.StartsWith('/') ? backing : _folder.PathOf(backing));
        chain.Error.Message.ShouldContain(top);
        chain.IsTerminated.ShouldBeFalse();
    }

    [SkippableFact(Timeout = 10_000)]
    public async Task A_FIFO_is_an_error_and_not_a_wait()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "FIFOs are told apart on Linux");
        using (Process mkfifo = Process.Start("mkfifo", _folder.PathOf("fifo")))
        {
            await mkfifo.WaitForExitAsync();
        }

        ChainProber.Probe(_folder.Qcow2("top", "fifo", "raw"), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
    }

    [Theory]
    [InlineData("top", "top")]
    [InlineData("./top", "./top")]
    [InlineData("second", "top")]
    [InlineData("link", "link")]
    public void A_chain_that_comes_back_is_a_loop_however_it_names_itself(string fromTop, string fromSecond)
    {
        _folder.Qcow2("second", fromSecond, "qcow2");
        string top = _folder.Qcow2("top", fromTop, "qcow2");
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("second"));

        ProbeError error = ChainProber.Probe(top, ImageFormat.Qcow2).Error!;

        error.Code.ShouldBe(ProbeErrorCode.TooDeepOrLoop);
    }

    [Fact]
    public void Two_hundred_images_are_followed_and_one_more_is_not()
    {
        string top = _folder.Chain(201);

        StorageChain tooDeep = ChainProber.Probe(top, ImageFormat.Qcow2);
        tooDeep.Error!.Code.ShouldBe(ProbeErrorCode.TooDeepOrLoop);
        tooDeep.Images.Count.ShouldBe(200);

        StorageChain whole = ChainProber.Probe(_folder.PathOf("1.qcow2"), ImageFormat.Qcow2);
        whole.Error.ShouldBeNull();
        whole.Images.Count.ShouldBe(200);
        whole.IsTerminated.ShouldBeTrue();

        ProbeOptions shallow = new() { Limits = new ProbeLimits { Images = 3 } };
        ChainProber.Probe(top, ImageFormat.Qcow2, shallow).Images.Count.ShouldBe(3);
    }

    [Fact]
    public void A_header_that_lies_stops_the_chain_and_names_the_file_and_the_field()
    {
        _folder.Write("middle", HandMadeImages.Qcow2(backing: "base").Big32(20, 63));

        ProbeError error = ChainProber.Probe(_folder.Qcow2("top", "middle", "qcow2"), ImageFormat.Qcow2).Error!;

        error.Code.ShouldBe(ProbeErrorCode.BadHeader);
        error.Image.ShouldBe(_folder.PathOf("middle"));
        error.Message.ShouldContain("cluster_bits");
    }

    [Theory]
    [InlineData("a:b", ProbeErrorCode.BackingStringInvalid)]
    [InlineData("json:[]", ProbeErrorCode.BackingStringInvalid)]
    [InlineData("json:{\"driver\":\"qcow2\",\"file\":{\"driver\":\"file\",\"filename\":\"/a\"}}", ProbeErrorCode.Unsupported)]
    [InlineData("NBD://example.org/x", ProbeErrorCode.BackingStringInvalid)]
    public void A_backing_string_that_is_none_is_an_error_of_the_overlay(string backing, ProbeErrorCode code)
    {
        string top = _folder.Qcow2("top", backing, "raw");

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        chain.Error!.Code.ShouldBe(code);
        chain.Error.Image.ShouldBe(top);
        chain.Images.Count.ShouldBe(1);
    }

    [Fact]
    public void Names_with_characters_that_XML_does_not_have_are_refused()
    {
        _folder.Raw("a\u0001b");

        ChainProber.Probe(_folder.Qcow2("top", "a\u0001b", "raw"), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NameNotXml);
    }

    [Fact]
    public void Names_that_are_not_UTF_8_are_refused()
    {
        string top = _folder.Write("top", HandMadeImages.Qcow2(backing: "base").Raw(1025, 0xE9));

        ChainProber.Probe(top, ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NameNotUtf8);
    }

    [Fact]
    public void A_raw_slice_is_read_where_it_begins()
    {
        HeaderBytes container = new(4096 + HandMadeImages.Qcow2Length);
        HandMadeImages.Qcow2().Bytes.CopyTo(container.Bytes, 4096);
        string file = _folder.Write("container", container);
        string json = $$$"""json:{"driver":"raw","offset":4096,"size":{{{HandMadeImages.Qcow2Length}}},"file":{"driver":"file","filename":"{{{file}}}"}}""";

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", json, "qcow2"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.Images[1].Info!.VirtualSize.ShouldBe(HandMadeImages.MiB);
        chain.Images[1].Location.Slice.ShouldBe(new StorageSlice(4096, HandMadeImages.Qcow2Length));
    }

    [Theory]
    [InlineData("data.raw", null)]
    [InlineData("missing.raw", ProbeErrorCode.Missing)]
    [InlineData("/dev/zero", ProbeErrorCode.NotRegular)]
    public void A_data_file_belongs_to_its_image_and_must_exist(string name, ProbeErrorCode? code)
    {
        _folder.Raw("data.raw");
        string top = _folder.Write("top", HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, (uint)name.Length).Text(112, name));

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        (chain.Error?.Code).ShouldBe(code);
        chain.Images[0].DataFiles.ShouldHaveSingleItem().Name.ShouldBe(name);
        chain.NotInXml.ShouldHaveSingleItem().ShouldContain(name);
    }

    [Fact]
    public void A_relative_data_file_is_another_one_for_QEMU_and_the_chain_is_not_complete()
    {
        _folder.Raw("data.raw");
        string top = _folder.Write("top", HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, 8).Text(112, "data.raw"));

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.IsTerminated.ShouldBeFalse();
        chain.ToBackingStore().ShouldBeNull();
    }

    [Theory]
    [InlineData("""json:{"file":{"driver":"rbd","pool":"p","namespace":"ns","image":"i"}}""", "namespace")]
    [InlineData("""json:{"file":{"driver":"nbd","host":"h","port":10810}}""", "port")]
    [InlineData("""json:{"file":{"driver":"nbd","host":"h","x-dirty-bitmap":"b"}}""", "x-dirty-bitmap")]
    [InlineData("nbd://h/a?x=y", "query")]
    public void What_would_be_another_disk_without_it_is_not_in_the_XML(string backing, string option)
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, "raw"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.ToBackingStore().ShouldBeNull();
        chain.NotInXml.ShouldHaveSingleItem().ShouldContain(option);
    }

    [Fact]
    public void A_path_from_the_working_directory_is_not_in_the_XML()
    {
        string name = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Raw("base"));

        StorageChain chain = ChainProber.Probe(
            _folder.Qcow2("top", $$$"""json:{"file":{"driver":"file","filename":"{{{name}}}"}}""", "raw"), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.ToBackingStore().ShouldBeNull();
        chain.NotInXml.ShouldHaveSingleItem().ShouldContain("working directory");
    }

    [Theory]
    [InlineData("nbd:unix:/run/x.sock:exportname=x")]
    [InlineData("fat:/etc")]
    [InlineData("fat:rw:/etc")]
    [InlineData("rbd:p/i:conf=/etc/ceph.conf")]
    [InlineData("""json:{"file":{"driver":"nvme","device":"0000:01:00.0","namespace":1}}""")]
    [InlineData("""json:{"file":{"driver":"gluster","volume":"v","path":"p","server":[{"type":"unix","path":"/run/g"}]}}""")]
    [InlineData("/proc/self/environ")]
    [InlineData("/sys/kernel/notes")]
    public void Every_thing_of_the_host_goes_through_the_gate(string backing)
    {
        ProbeOptions options = new() { Gate = new OpenGate([_folder.Path]) };

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, "raw"), ImageFormat.Qcow2, options);

        chain.Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        chain.ToBackingStore().ShouldBeNull();
    }

    [Theory]
    [InlineData("/proc/self/environ")]
    [InlineData("/proc/self/fd/0")]
    [InlineData("/dev/fd/0")]
    [InlineData("/dev/fdset/1")]
    [InlineData("/dev/stdin")]
    [InlineData("/dev/null")]
    [InlineData("/dev/../proc/self/root/etc/passwd")]
    [InlineData("/sys/kernel/notes")]
    public void Files_of_processes_and_of_the_kernel_are_no_images(string backing)
    {
        Skip.IfNot(OperatingSystem.IsLinux());

        ChainProber.Probe(_folder.Qcow2("top", backing, "raw"), ImageFormat.Qcow2).Error!.Code.ShouldBeOneOf(ProbeErrorCode.NotRegular, ProbeErrorCode.Missing);
    }

    /// <summary>A link to <c>/proc</c> shows nothing of it in the path, and what it leads to is on an ordinary file system.</summary>
    [Fact]
    public void Links_of_a_process_are_not_followed_behind_a_link()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        string file = _folder.Raw("base");
        Directory.CreateSymbolicLink(_folder.PathOf("link"), "/proc");
        string top = _folder.Qcow2("top", $"link/self/root{file}", "raw");

        ChainProber.Probe(top, ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
        ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.Path]) }).Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
    }

    [Theory]
    [InlineData("dir")]
    [InlineData("fat")]
    [InlineData("iso")]
    [InlineData("cow")]
    [InlineData("vhd")]
    [InlineData("ploop")]
    [InlineData("RAW")]
    [InlineData("Qcow2")]
    [InlineData("unheard-of")]
    public void Words_that_QEMU_has_no_driver_for_are_no_backing_formats(string format)
    {
        _folder.Raw("base");

        ChainProber.Probe(_folder.Qcow2("top", "base", format), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.BackingFormatInvalid);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_directory_is_no_backing_image(string backing)
    {
        ChainProber.Probe(_folder.Qcow2("top", backing, "raw"), ImageFormat.Qcow2).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
        ChainProber.Probe(_folder.Path, ImageFormat.Raw).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
        ChainProber.Probe(_folder.Path).Images.ShouldHaveSingleItem().Format.ShouldBe(ImageFormat.Dir);
    }

    [Fact]
    public void The_extents_of_a_VMDK_must_exist()
    {
        string top = _folder.Write("top.vmdk", HandMadeImages.VmdkDescriptor("RW 1 FLAT \"a-flat.vmdk\" 0\n"));
        ChainProber.Probe(top, ImageFormat.Vmdk).Error!.Code.ShouldBe(ProbeErrorCode.Missing);

        _folder.Raw("a-flat.vmdk");
        StorageChain chain = ChainProber.Probe(top, ImageFormat.Vmdk);

        chain.Error.ShouldBeNull();
        chain.Images[0].DataFiles.ShouldHaveSingleItem().Location.ShouldBe(new FileLocation(_folder.PathOf("a-flat.vmdk")));
    }

    /// <summary>QEMU opens a sparse extent as a VMDK, and follows the descriptor of one that says it has no sectors.</summary>
    [Theory]
    [InlineData("sparse", "SPARSE", null)]
    [InlineData("sparse", "VMFSSPARSE", null)]
    [InlineData("cowd", "VMFSSPARSE", null)]
    [InlineData("descriptor", "SPARSE", ProbeErrorCode.BadHeader)]
    [InlineData("text", "SPARSE", ProbeErrorCode.BadHeader)]
    [InlineData("parent", "SPARSE", ProbeErrorCode.BadHeader)]
    [InlineData("zeros", "SPARSE", ProbeErrorCode.BadHeader)]
    [InlineData("zeros", "SESPARSE", null)]
    [InlineData("top.vmdk", "SPARSE", ProbeErrorCode.TooDeepOrLoop)]
    [InlineData("missing", "SPARSE", ProbeErrorCode.Missing)]
    public void A_sparse_extent_names_no_other_file(string extent, string kind, ProbeErrorCode? code)
    {
        _folder.Write("sparse", HandMadeImages.VmdkSparse());
        _folder.Write("cowd", HandMadeImages.VmdkCowd());
        _folder.Write("descriptor", HandMadeImages.VmdkSparse().Little64(12, 0));
        _folder.Write("text", HandMadeImages.VmdkDescriptor("RW 1 FLAT \"/etc/hostname\" 0\n"));
        _folder.Write("parent", HandMadeImages.VmdkSparse().Text(HandMadeImages.VmdkTextEnd, "parentFileNameHint=\"p\"\n"));
        _folder.Raw("zeros");

        ProbeError? error = ChainProber.Probe(_folder.Write("top.vmdk", HandMadeImages.VmdkDescriptor($"RW 2048 {kind} \"{extent}\"\n")), ImageFormat.Vmdk).Error;

        (error?.Code).ShouldBe(code);
        (error?.Image).ShouldBe(code is null ? null : _folder.PathOf(extent));
    }

    [Fact]
    public void A_sparse_extent_is_opened_through_the_gate_and_a_flat_one_is_not_opened()
    {
        string sparse = _folder.Write("a-s001.vmdk", HandMadeImages.VmdkSparse());
        _folder.Raw("a-flat.vmdk");
        string top = _folder.Write("inside/top.vmdk", HandMadeImages.VmdkDescriptor("RW 2048 SPARSE \"../a-s001.vmdk\"\nRW 2 FLAT \"../a-flat.vmdk\" 0\n"));
        RecordingFiles files = new();

        ChainProber.Probe(files, new FileLocation(top), ImageFormat.Vmdk, ProbeOptions.Default, CancellationToken.None).Error.ShouldBeNull();

        files.Opened.Select(Path.GetFullPath).ShouldBe([top, sparse]);
        ChainProber.Probe(top, ImageFormat.Vmdk, new ProbeOptions { Gate = new OpenGate([_folder.PathOf("inside")]) }).Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
    }

    [Fact]
    public void A_file_that_names_itself_for_its_data_is_an_error()
    {
        string top = _folder.Write("top.vmdk", HandMadeImages.VmdkDescriptor("RW 1 FLAT \"top.vmdk\" 0\n"));

        ChainProber.Probe(top, ImageFormat.Vmdk).Error.ShouldBe(
            new ProbeError(ProbeErrorCode.TooDeepOrLoop, $"'{top}' names an image of the chain for its data: '{top}'", top));
    }

    [Fact]
    public void Progress_is_told_and_cancellation_heard()
    {
        string top = _folder.Chain(10);
        using CancellationTokenSource source = new();
        Recorder recorder = new(value =>
        {
            if (value.Images == 3)
            {
                source.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Progress = recorder }, source.Token));

        recorder.Last.ShouldBe(new ProbeProgress(3, _folder.PathOf("2.qcow2")));
    }

    [Fact]
    public void A_relative_top_counts_from_the_working_directory()
    {
        string name = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Qcow2("top", "base", "raw"));
        _folder.Raw("base");

        StorageChain chain = ChainProber.Probe(name, ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        ((FileLocation)chain.Images[1].Location).Path.ShouldStartWith("/");
    }

    private sealed class Recorder(Action<ProbeProgress> react) : IProgress<ProbeProgress>
    {
        public ProbeProgress Last { get; private set; }

        public void Report(ProbeProgress value)
        {
            Last = value;
            react(value);
        }
    }
}
