using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen convert</c>.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Main = """
        # The main file.
        include "parts/lines.rnc"

        ## A note.
        start = element note { line* }

        """;

    private const string Part = """
        # One line.
        line = element line { text }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_and_back_gives_the_same_schema()
    {
        string original = _folder.Write("note.rnc", Main);

        ToolRun.Of("convert", original, _folder.PathOf("note.rng")).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("convert", _folder.PathOf("note.rng"), _folder.PathOf("again.rnc")).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        Read("note.rng").ShouldContain("<a:documentation>A note.</a:documentation>");
        Read("again.rnc").ShouldBe(Main);
    }

    [Fact]
    public void Recursively_the_files_that_it_includes_are_converted_too_and_referred_to()
    {
        string original = _folder.Write("in/note.rnc", Main);
        _folder.Write("in/parts/lines.rnc", Part);
        string converted = _folder.PathOf("out/schemas/note.rng");

        ToolRun.Of("convert", original, converted, "--recursive").ExitCode.ShouldBe(ExitCode.Yes);

        Read("out/schemas/note.rng").ShouldContain("<include href=\"parts/lines.rng\"/>");
        Read("out/schemas/parts/lines.rng").ShouldContain("<!-- One line. -->");
        ToolRun.Of("simplify", converted).ShouldBe(ToolRun.Of("simplify", original));
    }

    [Fact]
    public void Files_outside_of_the_folder_come_into_the_output_folder_and_keep_apart()
    {
        string original = _folder.Write("in/a/main.rnc", "include '../one/part.rnc' include '../two/part.rnc' start = a, b");
        _folder.Write("in/one/part.rnc", "a = element a { external '../text.rnc' }");
        _folder.Write("in/two/part.rnc", "b = element b { external '../text.rnc' }");
        _folder.Write("in/text.rnc", "text");

        ToolRun.Of("convert", original, _folder.PathOf("out/main.rng"), "--recursive").ExitCode.ShouldBe(ExitCode.Yes);

        Directory.EnumerateFiles(_folder.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["main.rng", "part-2.rng", "part.rng", "text.rng"]);
        Directory.EnumerateFiles(_folder.Path).ShouldBeEmpty();
        Read("out/part-2.rng").ShouldContain("<externalRef href=\"text.rng\"/>");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_and_left_as_it_is()
    {
        ToolRun run = ToolRun.Of("convert", _folder.Write("note.rnc", Main), _folder.PathOf("note.rng"), "--recursive");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldEndWith("parts/lines.rnc' is not there; the reference to it is left as it is\n");
        Read("note.rng").ShouldContain("<include href=\"parts/lines.rnc\"/>");
    }

    [Fact]
    public void Nothing_is_written_if_a_file_is_not_a_schema()
    {
        string original = _folder.Write("note.rnc", Main);
        _folder.Write("parts/lines.rnc", "line = element {");

        ToolRun run = ToolRun.Of("convert", original, _folder.PathOf("out/note.rng"), "--recursive");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("lines.rnc:1:16: error SG0102: '{' is not allowed here; expected a name");
        Directory.Exists(_folder.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public void The_output_must_say_its_syntax() => ToolRun.Of("convert", _folder.Write("note.rnc", Main), "note.xml").ShouldBe(
        new ToolRun(ExitCode.Unusable, "", "schemagen: cannot tell the syntax of 'note.xml': expected a name that ends with .rng or .rnc\n"));

    [Fact]
    public void Documents_are_validated_by_schemas_in_the_compact_syntax()
    {
        string schema = _folder.Write("note.rnc", Main);
        _folder.Write("parts/lines.rnc", Part);

        ToolRun.Of("validate", schema, _folder.Write("good.xml", "<note><line/></note>")).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("validate", schema, _folder.Write("bad.xml", "<note><lime/></note>")).ExitCode.ShouldBe(ExitCode.No);
    }

    private string Read(string path) => File.ReadAllText(_folder.PathOf(path));
}
