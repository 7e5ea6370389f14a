using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>The sample as its users run it.</summary>
public sealed class DomainEditorTests
{
    [Fact]
    public void Without_a_file_it_edits_its_example()
    {
        DotnetResult result = Run();
        result.ExitCode.ShouldBe(0, result.Output);
        Snapshot.Match(result.Output, "txt");
    }

    [Fact]
    public void What_it_writes_can_be_edited_again()
    {
        using TemporaryFolder folder = new();
        string source = SourceTree.PathOf("samples", "DomainEditor", "example.xml");
        Run(source, folder.PathOf("new.xml")).ExitCode.ShouldBe(0);
        Run(folder.PathOf("new.xml"), folder.PathOf("newer.xml")).ExitCode.ShouldBe(0);
        File.ReadAllText(folder.PathOf("newer.xml")).ShouldContain("<vcpu placement=\"static\" cpuset=\"0-3\">04</vcpu>");
    }

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("guest.xml", "<domain type='kvm'/>");
        DotnetResult result = Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:1:2: error RNG102: ");
    }

    private static DotnetResult Run(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, "DomainEditor.dll"), .. arguments]);
}
