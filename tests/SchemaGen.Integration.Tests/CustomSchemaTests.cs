using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Runs the sample as its users do.</summary>
public sealed class CustomSchemaTests
{
    private static readonly SampleProgram Sample = new("CustomSchema");

    [Fact]
    public void Without_a_file_it_shows_its_example()
    {
        Snapshot.Match(Sample.RunExample(), "txt");
    }

    [Fact]
    public void Its_readme_shows_the_schema_and_the_output()
    {
        string readme = Sample.Read("README.md");
        readme.ShouldContain(Sample.Read("expenses.rnc").TrimEnd());
        readme.ShouldContain(Sample.RunExample().TrimEnd());
    }

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("claim.xml", Sample.Read("claim.xml").Replace("kind=\"hotel\"", "kind=\"hostel\"", StringComparison.Ordinal));
        DotnetResult result = Sample.Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:9:12: error RNG203: 'hostel' is not a value of attribute 'kind' of <expense>");
    }
}
