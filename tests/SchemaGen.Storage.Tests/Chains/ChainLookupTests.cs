namespace SchemaGen.Storage.Tests.Chains;

/// <summary>Images are found by what people call them.</summary>
public sealed class ChainLookupTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, 3)]
    [InlineData("", 3)]
    [InlineData("vda[0]", 0)]
    [InlineData("vda[2]", 2)]
    [InlineData("vda[4]", null)]
    [InlineData("vda[]", null)]
    [InlineData("vda[-1]", null)]
    [InlineData("1.qcow2", 1)]
    [InlineData("./1.qcow2", 1)]
    [InlineData("link", 2)]
    [InlineData("PATH/3.qcow2", 3)]
    [InlineData("PATH/link", 2)]
    [InlineData("PATH/other", null)]
    [InlineData("nbd://example.org/x", null)]
    public void By_number_name_or_path(string? name, int? expected)
    {
        StorageChain chain = ChainProber.Probe(_folder.Chain(4), ImageFormat.Qcow2);
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("2.qcow2"));
        _folder.Raw("other");

        StorageImage? found = chain.Find(name?.Replace("PATH", _folder.Path, StringComparison.Ordinal));

        found.ShouldBe(expected is int index ? chain.Images[index] : null);
    }
}
