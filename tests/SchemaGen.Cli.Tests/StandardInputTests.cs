using System.Diagnostics;
using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>Documents and schemas from the standard input: <c>schemagen validate SCHEMA -</c>, <c>schemagen check -</c>.</summary>
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

    [Theory]
    [InlineData(Examples.Schema, "check", "-")]
    [InlineData("start = element a { text }", "check", "-")]
    [InlineData("start = element a { text }", "simplify", "-")]
    [InlineData("start = element a { text }", "sample", "-")]
    [InlineData("start = element a { text }", "lint", "-")]
    [InlineData("start = element a { text }", "generate", "-", "--namespace", "N", "--output", "OUT")]
    public void A_schema_in_it_is_of_the_syntax_that_its_text_has(string schema, params string[] arguments) => ToolRun.WithBytes(
        Encoding.UTF8.GetBytes(schema), [.. arguments.Select(argument => argument == "OUT" ? _folder.PathOf("out") : argument)]).ShouldSatisfyAllConditions(
        static run => run.ExitCode.ShouldBe(ExitCode.Yes, run.Error),
        static run => run.Error.ShouldBeEmpty());

    [Fact]
    public void Documents_are_validated_by_a_schema_in_it_whose_errors_have_places()
    {
        string document = _folder.Write("a.xml", "<b/>");

        ToolRun.WithBytes("start = element a { text }"u8.ToArray(), "validate", "-", document).ExitCode.ShouldBe(ExitCode.No);
        ToolRun.WithBytes("start = element a"u8.ToArray(), "check", "-").Output.ShouldStartWith("-:1:18: error SG0102: ");
    }

    [Fact]
    public void It_is_read_once_where_a_schema_is_needed_twice() =>
        ToolRun.WithInput("start = element a { text }", "docs", "-", "--since", _folder.Write("old.rnc", "start = element a { empty }"), "--output", _folder.PathOf("site")).ExitCode.ShouldBe(ExitCode.Yes);

    [Fact]
    public void A_list_may_name_it_once()
    {
        string schema = _folder.Write("note.rng", Examples.Schema);

        ToolRun.WithInput(Examples.Valid, "validate", schema, "--files-from", _folder.Write("once", "-\n")).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.WithInput(Examples.Valid, "validate", schema, "--files-from", _folder.Write("twice", "-\n-\n")).Error
            .ShouldStartWith("schemagen: '-' is given more than once: the standard input can be read only once\n");
    }

    [SkippableTheory]
    [InlineData(ExitCode.Unusable, "schemagen: cannot read '-': the standard input is closed\n", "check - <&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot write the output: it is closed\n", "lint - --format github <&- >&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot read '-': the standard input is closed\n", "simplify - <&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot format '-': the standard input is closed\n", "format - <&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot read '-': the standard input is closed\n", "inspect - <&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot read '-': the standard input is closed\n", "validate note.rng - <&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot read the list '-': the standard input is closed\n", "validate note.rng --files-from - <&-")]
    [InlineData(ExitCode.Unusable, "", "check - <&- 2>&-")]
    [InlineData(ExitCode.Unusable, "schemagen: cannot write the output: it is closed\n", "simplify note.rng <&- >&-")]
    [InlineData(ExitCode.Yes, "", "check note.rng <&- >&- 2>&-")]
    public void A_closed_stream_is_reported_and_nothing_waits_for_it(int exitCode, string error, string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "Shells of Windows do not close streams.");
        _folder.Write("note.rng", Examples.Schema);
        string tool = typeof(CommandLineTool).Assembly.Location;
        ProcessStartInfo start = new("/bin/sh", ["-c", $"exec dotnet '{tool}' {command}"])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        using Process process = Process.Start(start)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();

        said.ShouldBe(error);
        process.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public void Its_identifiers_are_checked_too()
    {
        string schema = _folder.Write("a.rnc", "start = element a { element b { attribute id { xsd:ID } }* }");

        ToolRun run = ToolRun.WithBytes("<a><b id='x'/><b id='x'/></a>"u8.ToArray(), "validate", schema, "-", "--id-checks");

        run.Lines.ShouldHaveSingleItem().ShouldStartWith("-:1:18: error RNG401: ");
    }
}
