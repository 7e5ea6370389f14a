using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen simplify</c>.</summary>
public sealed class SimplifyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_simple_form_is_a_schema_and_its_own_simple_form()
    {
        ToolRun first = ToolRun.Of("simplify", _folder.Write("note.rng", Examples.Schema));
        ToolRun second = ToolRun.Of("simplify", _folder.Write("simple.rng", first.Output));

        first.ExitCode.ShouldBe(ExitCode.Yes);
        first.Output.ShouldStartWith("<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">\n  <start>\n");
        second.ShouldBe(first);
    }

    [Fact]
    public void It_can_be_written_in_the_compact_syntax()
    {
        ToolRun compact = ToolRun.Of("simplify", _folder.Write("note.rng", Examples.Schema), "--syntax", "compact");

        compact.Output.ShouldBe(
            """
            default namespace = ""
            datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

            start = note

            note = element note { attribute priority { xsd:unsignedByte }, (line+ | empty) }

            line = element line { text }

            """);
        ToolRun.Of("simplify", _folder.Write("simple.rnc", compact.Output)).Output.ShouldBe(ToolRun.Of("simplify", _folder.PathOf("note.rng")).Output);
    }

    [Fact]
    public void An_incorrect_schema_has_none()
    {
        ToolRun run = ToolRun.Of("simplify", _folder.Write("note.rng", Examples.Incorrect));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_schema_is_said_in_one_line()
    {
        string missing = _folder.PathOf("missing.rng");

        ToolRun.Of("simplify", missing).ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot read '{missing}': it does not exist\n"));
    }
}
