using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>A document in the standard input: <c>schemagen validate SCHEMA -</c>.</summary>
public sealed class StandardInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Examples.Valid, ExitCode.Yes, "")]
    [InlineData("<note/>", ExitCode.No, "-:1:2: error RNG202: <note> lacks attribute 'priority'\n")]
    [InlineData("", ExitCode.No, "-:1:1: error RNG001: ")]
    public void It_is_validated(string document, int exitCode, string output)
    {
        ToolRun run = ToolRun.WithBytes(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(document)).ToArray(), "validate", _folder.Write("note.rng", Examples.Schema), "-");

        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Output.ShouldStartWith(output);
    }

    [Fact]
    public void Its_identifiers_are_checked_too()
    {
        string schema = _folder.Write("a.rnc", "start = element a { element b { attribute id { xsd:ID } }* }");

        ToolRun run = ToolRun.WithBytes("<a><b id='x'/><b id='x'/></a>"u8.ToArray(), "validate", schema, "-", "--id-checks");

        run.Lines.ShouldHaveSingleItem().ShouldStartWith("-:1:18: error RNG401: ");
    }
}
