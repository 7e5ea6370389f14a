using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Runs the sample as its users do: System.Text.Json's generator uses generated classes.</summary>
public sealed class JsonExportTests
{
    private static readonly SampleProgram Sample = new("JsonExport");

    [Theory]
    [InlineData("OrderJson.cs", "[JsonSerializable(typeof(Order))]")]
    [InlineData("Orders/Payment.cs", "[JsonDerivedType(typeof(PaymentCard), \"card\")]")]
    public void Its_readme_shows_its_code(string file, string start)
    {
        string code = Sample.Read(file);
        Sample.Read("README.md").ShouldContain(code[code.IndexOf(start, StringComparison.Ordinal)..].TrimEnd());
    }

    [Fact]
    public void Its_readme_shows_what_it_prints() => Sample.Read("README.md").ShouldContain(Sample.RunExample().TrimEnd());

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("order.xml", Sample.Read("order.xml").Replace("count=\"12\"", "count=\"0\"", StringComparison.Ordinal));
        DotnetResult result = Sample.Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:3:26: error RNG203: '0' is not a value of attribute 'count' of <line>");
    }
}
