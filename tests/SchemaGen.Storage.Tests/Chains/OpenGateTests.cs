using SchemaGen.Storage.Files;
using SchemaGen.Storage.Tests.Images;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>Nothing is opened, or even looked for, but what belongs to the chain and is allowed.</summary>
public sealed class OpenGateTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_the_chain_is_asked_for_and_nothing_else()
    {
        _folder.Raw("data.raw");
        _folder.Raw("base");
        _folder.Qcow2("unrelated");
        _folder.Write("middle", HandMadeImages.Qcow2(backing: "base").Big64(72, 4).Big32(104, 0x44415441).Big32(108, 8).Text(112, "data.raw")
            .Big32(120, 0xE2792ACA).Big32(124, 3).Text(128, "raw"));
        string top = _folder.Qcow2("top", "middle", "qcow2");
        RecordingGate gate = new();

        ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = gate }).Error.ShouldBeNull();

        gate.Requests.Select(static request => (request.Purpose, request.Path, request.NamedBy)).ShouldBe(
        [
            (OpenPurpose.TopImage, top, null),
            (OpenPurpose.BackingImage, _folder.PathOf("middle"), top),
            (OpenPurpose.DataFile, _folder.PathOf("data.raw"), _folder.PathOf("middle")),
            (OpenPurpose.BackingImage, _folder.PathOf("base"), _folder.PathOf("middle")),
        ]);
    }

    [Fact]
    public void What_is_opened_was_asked_for_and_data_files_are_not_opened()
    {
        _folder.Raw("data.raw");
        string top = _folder.Write("top", HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, 8).Text(112, "data.raw"));
        RecordingFiles files = new();

        ChainProber.Probe(files, new FileLocation(top), ImageFormat.Qcow2, ProbeOptions.Default, CancellationToken.None).Error.ShouldBeNull();

        files.Opened.ShouldBe([top]);
    }

    [Fact]
    public void What_is_outside_of_the_roots_is_denied_and_not_looked_for()
    {
        _folder.Raw("outside/base");
        string top = _folder.Qcow2("inside/top", _folder.PathOf("outside/base"), "raw");
        RecordingFiles files = new();
        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("inside")]) };

        StorageChain chain = ChainProber.Probe(files, new FileLocation(top), ImageFormat.Qcow2, options, CancellationToken.None);

        chain.Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        chain.Error.Image.ShouldBe(_folder.PathOf("outside/base"));
        chain.Images.Count.ShouldBe(2);
        chain.Images[1].Info.ShouldBeNull();
        chain.IsTerminated.ShouldBeFalse();
        files.Opened.ShouldBe([top]);
        files.Examined.ShouldBe([top]);
    }

    [Theory]
    [InlineData("inside/../outside/base")]
    [InlineData("inside/link")]
    [InlineData("inside/folder/base")]
    [InlineData("inside-too/base")]
    [InlineData("outside/missing")]
    [InlineData("inside/missing/../../outside/missing")]
    public void Links_and_dots_count_by_where_they_lead_to(string backing)
    {
        _folder.Raw("outside/base");
        _folder.Raw("inside-too/base");
        _folder.Qcow2("inside/x");
        File.CreateSymbolicLink(_folder.PathOf("inside/link"), _folder.PathOf("outside/base"));
        Directory.CreateSymbolicLink(_folder.PathOf("inside/folder"), _folder.PathOf("outside"));
        string top = _folder.Qcow2("inside/top", _folder.PathOf(backing), "raw");

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.PathOf("inside")]) });

        chain.Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
    }

    [Theory]
    [InlineData("base/", ProbeErrorCode.NotADirectory)]
    [InlineData("base/.", ProbeErrorCode.NotADirectory)]
    [InlineData("base/../base", ProbeErrorCode.NotADirectory)]
    [InlineData("missing/../base", ProbeErrorCode.Missing)]
    [InlineData("folder/../base", null)]
    public void A_path_through_what_is_no_folder_leads_nowhere_with_and_without_a_gate(string backing, ProbeErrorCode? code)
    {
        _folder.Raw("base");
        Directory.CreateDirectory(_folder.PathOf("folder"));
        string top = _folder.Qcow2("top", backing, "raw");

        foreach (OpenGate gate in (OpenGate[])[OpenGate.AnyFile, new OpenGate([_folder.Path])])
        {
            ProbeErrorCode? found = ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = gate }).Error?.Code;

            found.ShouldBe(code);
        }
    }

    [Fact]
    public void What_is_inside_of_the_roots_is_allowed_also_through_links()
    {
        _folder.Raw("inside/base");
        Directory.CreateSymbolicLink(_folder.PathOf("way-in"), _folder.PathOf("inside"));
        _folder.Qcow2("inside/top", _folder.PathOf("way-in/base"), "raw");
        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("way-in")]) };

        ChainProber.Probe(_folder.PathOf("inside/top"), ImageFormat.Qcow2, options).Error.ShouldBeNull();
        ChainProber.Probe(_folder.PathOf("inside/top"), ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate(["/"]) }).Error.ShouldBeNull();
    }

    [Fact]
    public void A_backslash_is_a_letter_of_names()
    {
        Skip.IfNot(Path.DirectorySeparatorChar == '/');
        _folder.Raw("inside\\base");

        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("inside")]) };
        ChainProber.Probe(_folder.Qcow2("inside/top", "../inside\\base", "raw"), ImageFormat.Qcow2, options).Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
    }

    [Fact]
    public void A_link_that_changes_after_the_gate_has_looked_opens_nothing()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        _folder.Raw("inside/base");
        _folder.Raw("outside/base");
        string link = _folder.PathOf("inside/link");
        string top = _folder.Qcow2("inside/top", "link", "raw");
        File.CreateSymbolicLink(link, "base");
        OpenGate gate = new([_folder.PathOf("inside")]);
        SwappingGate swapping = new(gate, () =>
        {
            // The folder becomes a link itself, so that the path that was resolved leads outside.
            Directory.Move(_folder.PathOf("inside"), _folder.PathOf("moved"));
            Directory.CreateSymbolicLink(_folder.PathOf("inside"), _folder.PathOf("outside"));
        });

        StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = swapping });

        chain.Error.ShouldNotBeNull();
        chain.Images[^1].Info.ShouldBeNull();
    }

    [Fact]
    public void A_gate_that_looks_at_names_is_asked_again_where_they_lead_elsewhere()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        string target = _folder.Raw("target");
        File.CreateSymbolicLink(_folder.PathOf("link"), "target");
        RecordingGate gate = new();

        ChainProber.Probe(_folder.Qcow2("top", "link", "raw"), ImageFormat.Qcow2, new ProbeOptions { Gate = gate }).Error.ShouldBeNull();

        gate.Requests[^1].Path.ShouldBe(_folder.PathOf("link"));
        gate.Requests[^1].ResolvedPath.ShouldBe(target);
        gate.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("rbd:p/i:keyring=OUTSIDE", "OUTSIDE")]
    [InlineData("rbd:p/i:conf=INSIDE:keyfile=OUTSIDE", "OUTSIDE")]
    [InlineData("json:{\"file\":{\"driver\":\"rbd\",\"pool\":\"p\",\"image\":\"i\",\"=keyvalue-pairs\":\"[\\\"log_file\\\",\\\"OUTSIDE\\\"]\"}}", "OUTSIDE")]
    [InlineData("json:{\"file\":{\"driver\":\"gluster\",\"volume\":\"v\",\"path\":\"i\",\"server\":[{\"type\":\"tcp\",\"host\":\"h\"}],\"logfile\":\"OUTSIDE\"}}", "OUTSIDE")]
    [InlineData("json:{\"file\":{\"driver\":\"file\",\"filename\":\"INSIDE\",\"unheard-of\":{\"x\":\"OUTSIDE\"}}}", "OUTSIDE")]
    [InlineData("nbd+unix:///x?socket=OUTSIDE", "OUTSIDE")]
    [InlineData("nbd+unix:///x?socket=FOLDER/inside/x%2F..%2F..%2Foutside", "FOLDER/inside/x/../../outside")]
    [InlineData("fat:INSIDE/x:OUTSIDE", "OUTSIDE")]
    [InlineData("rbd:p/i:keyring=INSIDE:client_mount_timeout=30", null)]
    public void Files_that_options_name_are_asked_for(string backing, string? denied)
    {
        string outside = _folder.Raw("outside");
        string inside = _folder.Raw("inside/base");
        string name = backing.Replace("OUTSIDE", outside, StringComparison.Ordinal).Replace("INSIDE", inside, StringComparison.Ordinal).Replace("FOLDER", _folder.Path, StringComparison.Ordinal);
        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("inside")]) { AllowsNetwork = true } };

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("inside/top", name, "raw"), ImageFormat.Qcow2, options);

        chain.Error?.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        chain.Error?.Image.ShouldBe(denied!.Replace("OUTSIDE", outside, StringComparison.Ordinal).Replace("FOLDER", _folder.Path, StringComparison.Ordinal));
        (chain.Error is null).ShouldBe(denied is null);
    }

    [Theory]
    [InlineData("nbd://h/a", false, ProbeErrorCode.NotAllowed)]
    [InlineData("nbd://h/a", true, null)]
    [InlineData("rbd:p/i", false, ProbeErrorCode.NotAllowed)]
    [InlineData("rbd:p/i", true, null)]
    [InlineData("nbd:unix:/run/s:exportname=x", true, ProbeErrorCode.NotAllowed)]
    public void With_folders_servers_are_allowed_apart(string backing, bool allowsNetwork, ProbeErrorCode? code)
    {
        string top = _folder.Qcow2("top", backing, "raw");

        ProbeErrorCode? found = ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.Path]) { AllowsNetwork = allowsNetwork } }).Error?.Code;

        found.ShouldBe(code);
        ChainProber.Probe(top, ImageFormat.Qcow2).Error.ShouldBeNull();
    }

    [Fact]
    public void A_server_is_asked_for_by_its_location_without_credentials()
    {
        RecordingGate gate = new();

        ChainProber.Probe(_folder.Qcow2("top", "https://me:hunter2@h/a?token=s", "raw"), ImageFormat.Qcow2, new ProbeOptions { Gate = gate });

        gate.Requests[^1].Resource.ShouldBe(HostResource.Server);
        gate.Requests[^1].Path.ShouldBe("https://h:443/a?…");
        gate.Requests[^1].ResolvedPath.ShouldBe(gate.Requests[^1].Path);
    }

    [Theory]
    [InlineData("json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}")]
    public void With_folders_controllers_are_allowed_apart(string backing)
    {
        string top = _folder.Qcow2("top", backing, "raw");

        ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.Path]) }).Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.Path]) { AllowsDevices = true } }).Error.ShouldBeNull();
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void A_block_device_elsewhere_is_allowed_as_a_device(bool hasFolders, bool allowsDevices, bool isAllowed)
    {
        FakeDevice files = new();
        OpenGate gate = hasFolders ? new OpenGate([_folder.Path]) { AllowsDevices = allowsDevices } : new OpenGate { AllowsDevices = allowsDevices };

        gate.Allows(new OpenRequest(files, "/dev/fake", OpenPurpose.BackingImage, null)).ShouldBe(isAllowed);
        gate.Allows(new OpenRequest(files, "/etc/fake", OpenPurpose.BackingImage, null)).ShouldBe(!hasFolders);
    }

    /// <summary>What was a device when the gate looked is a file when it is opened.</summary>
    [Fact]
    public void A_file_in_place_of_a_device_is_not_opened()
    {
        string outside = _folder.Raw("outside/base");
        FakeDevice files = new() { Device = outside, IsDeviceOnce = true };
        ProbeOptions options = new() { Gate = new OpenGate([_folder.PathOf("inside")]) { AllowsDevices = true } };

        StorageChain chain = ChainProber.Probe(files, new FileLocation(outside), null, options, CancellationToken.None);

        chain.Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);
        chain.Images[0].Info.ShouldBeNull();
    }

    [Fact]
    public void A_root_that_does_not_exist_allows_nothing() => ChainProber
        .Probe(_folder.Qcow2("top"), ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.PathOf("missing")]) })
        .Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);

    /// <summary>Lets the world change after the second answer.</summary>
    private sealed class SwappingGate(IOpenGate gate, Action swap) : IOpenGate
    {
        private int _count;

        public bool Allows(OpenRequest request)
        {
            bool isAllowed = gate.Allows(request);
            if (++_count == 2)
            {
                swap();
            }

            return isAllowed;
        }
    }

    private sealed class RecordingGate : IOpenGate
    {
        public List<OpenRequest> Requests { get; } = [];

        public bool Allows(OpenRequest request)
        {
            Requests.Add(request);
            return true;
        }
    }

    /// <summary>A host with one block device.</summary>
    private sealed class FakeDevice : HostFiles
    {
        private bool _wasLookedAt;

        public string Device { get; init; } = "/dev/fake";

        /// <summary>Whether it is a device only for who looks first.</summary>
        public bool IsDeviceOnce { get; init; }

        public override FileStatus Examine(string path)
        {
            bool isDevice = path == Device && !(IsDeviceOnce && _wasLookedAt);
            _wasLookedAt |= path == Device;
            return isDevice ? new FileStatus(FileKind.BlockDevice, default, 0) : Instance.Examine(path);
        }

        public override HostFile Open(string path, bool followLinks) => Instance.Open(path, followLinks);

        public override string? Resolve(string path) => path == Device ? path : Instance.Resolve(path);
    }
}
