using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen docs</c>.</summary>
public sealed class DocsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_site_is_written()
    {
        ToolRun run = Docs("--title", "Notes & more");

        run.ExitCode.ShouldBe(ExitCode.Yes, run.Error);
        run.Output.ShouldBe($"{_folder.PathOf("out/index.html")}: 6 files\n");
        File.ReadAllText(_folder.PathOf("out/elements/note.line.html")).ShouldContain("<h1>line</h1>");
        File.ReadAllText(_folder.PathOf("out/index.html")).ShouldContain("<title>Notes &amp; more</title>");
    }

    [Theory]
    [InlineData("markdown", "### note")]
    [InlineData("json", "\"name\": \"note\"")]
    public void One_file_is_written(string format, string expected)
    {
        ToolRun run = Docs("--format", format);

        run.ExitCode.ShouldBe(ExitCode.Yes, run.Error);
        File.ReadAllText(_folder.PathOf("out")).ShouldContain(expected);
    }

    [Fact]
    public void Templates_are_written_and_used()
    {
        ToolRun.Of("docs", "--write-templates", _folder.PathOf("look")).ExitCode.ShouldBe(ExitCode.Yes);
        File.AppendAllText(_folder.PathOf("look/footer.html"), "<!-- {{ site.elements.size }} -->");

        ToolRun run = Docs("--templates", _folder.PathOf("look"));

        run.ExitCode.ShouldBe(ExitCode.Yes, run.Error);
        File.ReadAllText(_folder.PathOf("out/index.html")).ShouldContain("<!-- 2 -->");
    }

    [Fact]
    public void A_mistake_in_a_template_is_told_with_its_place()
    {
        _folder.Write("look/footer.html", "\n  {{ site.elements | }}");

        ToolRun run = Docs("--templates", _folder.PathOf("look"));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("footer.html:2:");
    }

    [Fact]
    public void References_that_are_nested_too_deep_are_told_at_their_place()
    {
        string chain = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"d{i} = d{i + 1}\n"));
        string schema = _folder.Write("deep.rnc", $"start = element r {{ d0 }}\n{chain}d20000 = text");

        ToolRun run = ToolRun.Of("docs", schema, "--output", _folder.PathOf("out"));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldMatch(@"^\S+deep\.rnc:\d+:1: error SG\d+: .*1000.*\nschemagen: the schema '\S+' cannot be documented\n$");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    public void The_schema_is_not_written_over(string format)
    {
        string schema = _folder.Write("s.rnc", "start = element r { empty }");

        ToolRun run = ToolRun.Of("docs", schema, "--output", schema, "--format", format);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("is the schema itself");
        File.ReadAllText(schema).ShouldBe("start = element r { empty }");
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("docs", "note.rng")]
    [InlineData("docs", "gone.rng", "--output", "x")]
    [InlineData("docs", "note.rng", "--output", "x", "--templates", "gone")]
    [InlineData("docs", "note.rng", "--output", "note.rng")]
    [InlineData("docs", "note.rng", "--output", "x", "--format", "pdf")]
    public void What_cannot_be_used_is_told(params string[] arguments)
    {
        _folder.Write("note.rng", Examples.Schema);

        ToolRun run = ToolRun.Of([.. arguments.Select(argument => argument.EndsWith(".rng", StringComparison.Ordinal) || argument == "gone" ? _folder.PathOf(argument) : argument)]);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.Split('\n')[0].ShouldStartWith("schemagen: ");
    }

    private ToolRun Docs(params string[] options) =>
        ToolRun.Of(["docs", _folder.Write("note.rng", Examples.Schema), "--output", _folder.PathOf("out"), .. options]);
}
