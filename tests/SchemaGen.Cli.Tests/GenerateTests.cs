using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen generate</c>.</summary>
public sealed class GenerateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_is_a_file_and_its_path_a_line()
    {
        ToolRun run = Generate(_folder.Write("note.rng", Examples.Schema));

        run.ExitCode.ShouldBe(ExitCode.Yes, run.Error);
        run.Lines.ShouldContain(_folder.PathOf("out/Acme.Notes.NoteSchema.g.cs"));
        run.Lines.ShouldAllBe(static path => File.Exists(path));
    }

    [Fact]
    public void Names_that_were_written_stay_and_can_be_changed()
    {
        string schema = _folder.Write("note.rng", Examples.Schema);
        string names = _folder.PathOf("note.names.json");
        Generate(schema, "--write-names").Lines[^1].ShouldBe(names);
        string written = File.ReadAllText(names);
        written.ShouldContain("\"/note\": \"Note\"");

        File.WriteAllText(names, written.Replace("\"Note\"", "\"Remark\"", StringComparison.Ordinal));
        ToolRun again = Generate(schema, "--write-names");

        again.ExitCode.ShouldBe(ExitCode.Yes, again.Error);
        again.Lines.ShouldContain(_folder.PathOf("out/Acme.Notes.Remark.g.cs"));
        File.ReadAllText(names).ShouldContain("\"/note\": \"Remark\"");
    }

    [Theory]
    [InlineData("""{ "/note": "class" }""", "note.names.json:1:3: error SG0603: 'class' is not a C# identifier, or is a keyword")]
    [InlineData("{\n  \"note\" \"A\"\n}", "note.names.json:2:10: error SG0602: The file is not one JSON object of names and bindings; expected ':'")]
    public void A_name_that_cannot_be_is_an_error_at_its_place(string names, string expected)
    {
        string schema = _folder.Write("note.rng", Examples.Schema);
        _folder.Write("note.names.json", names);

        ToolRun run = Generate(schema);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void A_name_for_nothing_is_a_warning()
    {
        string schema = _folder.Write("note.rng", Examples.Schema);
        _folder.Write("note.names.json", "{\n  \"gone\": \"A\"\n}\n");

        ToolRun run = Generate(schema);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldContain("note.names.json:2:3: warning SG0605: The schema has nothing at 'gone'");
    }

    [Fact]
    public void What_cannot_be_generated_is_said()
    {
        Generate(_folder.Write("note.rng", Examples.Incorrect)).ExitCode.ShouldBe(ExitCode.Unusable);
        ToolRun.Of("generate", _folder.Write("note.rng", Examples.Schema), "--namespace", "1.x", "--output", _folder.PathOf("out"))
            .ShouldBe(new ToolRun(ExitCode.Unusable, "", "schemagen: '1.x' is not a C# namespace\n"));
    }

    private ToolRun Generate(string schema, params string[] options) =>
        ToolRun.Of(["generate", schema, "--namespace", "Acme.Notes", "--output", _folder.PathOf("out"), .. options]);
}
