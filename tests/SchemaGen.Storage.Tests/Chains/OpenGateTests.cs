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
    public void A_root_that_does_not_exist_allows_nothing() => ChainProber
        .Probe(_folder.Qcow2("top"), ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([_folder.PathOf("missing")]) })
        .Error!.Code.ShouldBe(ProbeErrorCode.NotAllowed);

    private sealed class RecordingGate : IOpenGate
    {
        public List<OpenRequest> Requests { get; } = [];

        public bool Allows(OpenRequest request)
        {
            Requests.Add(request);
            return true;
        }
    }

    private sealed class RecordingFiles : HostFiles
    {
        public List<string> Examined { get; } = [];

        public List<string> Opened { get; } = [];

        public override FileStatus Examine(string path)
        {
            Examined.Add(path);
            return Instance.Examine(path);
        }

        public override HostFile Open(string path)
        {
            Opened.Add(path);
            return Instance.Open(path);
        }

        public override string? Resolve(string path) => Instance.Resolve(path);
    }
}
