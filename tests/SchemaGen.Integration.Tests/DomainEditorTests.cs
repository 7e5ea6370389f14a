using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Runs the sample as its users do.</summary>
public sealed class DomainEditorTests
{
    private static readonly SampleProgram Sample = new("DomainEditor");

    [Fact]
    public void Without_a_file_it_edits_its_example()
    {
        Snapshot.Match(Sample.RunExample(), "txt");
    }

    [Fact]
    public void What_it_writes_can_be_edited_again()
    {
        using TemporaryFolder folder = new();
        string source = SourceTree.PathOf("samples", "DomainEditor", "example.xml");
        Sample.Run(source, folder.PathOf("new.xml")).ExitCode.ShouldBe(0);
        Sample.Run(folder.PathOf("new.xml"), folder.PathOf("newer.xml")).ExitCode.ShouldBe(0);
        File.ReadAllText(folder.PathOf("newer.xml")).ShouldContain("<vcpu placement='static' cpuset='0-3'>04</vcpu>");
    }

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("guest.xml", "<domain type='kvm'/>");
        DotnetResult result = Sample.Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:1:2: error RNG102: ");
    }
}
