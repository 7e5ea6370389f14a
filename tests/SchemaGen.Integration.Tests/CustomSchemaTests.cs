using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>The sample as its users run it.</summary>
public sealed class CustomSchemaTests
{
    [Fact]
    public void Without_a_file_it_shows_its_example()
    {
        DotnetResult result = Run();
        result.ExitCode.ShouldBe(0, result.Output);
        Snapshot.Match(result.Output, "txt");
    }

    [Fact]
    public void Its_readme_shows_the_schema_and_the_output()
    {
        string readme = Read("README.md");
        readme.ShouldContain(Read("expenses.rnc").TrimEnd());
        readme.ShouldContain(Run().Output.TrimEnd());
    }

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("claim.xml", Read("claim.xml").Replace("kind=\"hotel\"", "kind=\"hostel\"", StringComparison.Ordinal));
        DotnetResult result = Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:9:12: error RNG203: 'hostel' is not a value of attribute 'kind' of <expense>");
    }

    private static string Read(string file) => File.ReadAllText(SourceTree.PathOf("samples", "CustomSchema", file)).ReplaceLineEndings("\n");

    private static DotnetResult Run(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, "CustomSchema.dll"), .. arguments]);
}
