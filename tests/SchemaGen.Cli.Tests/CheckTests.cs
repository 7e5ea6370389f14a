using System.Text;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen check</c>.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_correct_schema_says_nothing()
    {
        ToolRun run = ToolRun.Of("check", _folder.Write("note.rng", Examples.Schema));

        run.ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
    }

    [Fact]
    public void An_incorrect_schema_is_a_no_with_a_line_for_each_error()
    {
        string path = _folder.Write("note.rng", Examples.Incorrect);

        ToolRun run = ToolRun.Of("check", path);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.ShouldHaveSingleItem().ShouldStartWith($"{path.Replace('\\', '/')}:2:4: error SG0208: 'nothing' is not defined");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_error_in_an_included_file_names_that_file()
    {
        string path = _folder.Write("main.rng", Examples.Including);
        string part = _folder.Write("part.rng", "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<start><ref name='a'/></start></grammar>");

        ToolRun run = ToolRun.Of("check", path, "--format", "json");

        JsonElement result = run.Objects.ShouldHaveSingleItem();
        result.GetProperty("file").GetString().ShouldBe(path);
        result.GetProperty("valid").GetBoolean().ShouldBeFalse();
        JsonElement error = result.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("file").GetString().ShouldBe(part.Replace('\\', '/'));
        error.GetProperty("line").GetInt32().ShouldBe(2);
        error.GetProperty("column").GetInt32().ShouldBe(9);
        error.GetProperty("code").GetString().ShouldBe("SG0208");
        error.GetProperty("message").GetString().ShouldStartWith("'a' is not defined");
    }

    [Fact]
    public void A_batch_goes_on_and_exits_with_the_highest_code()
    {
        string correct = _folder.Write("correct.rng", Examples.Schema);
        string incorrect = _folder.Write("incorrect.rng", Examples.Incorrect);
        string missing = _folder.PathOf("missing.rng");

        ToolRun run = ToolRun.Of("check", "--format", "json", incorrect, missing, correct);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Objects.Select(static result => result.GetProperty("valid").ValueKind)
            .ShouldBe([JsonValueKind.False, JsonValueKind.Null, JsonValueKind.True]);
        run.Objects[1].GetProperty("error").GetString().ShouldBe("cannot read the file: it does not exist");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void As_text_an_unreadable_schema_is_one_line_on_the_error_stream()
    {
        string missing = _folder.PathOf("missing.rng");

        ToolRun.Of("check", missing).ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot read '{missing}': it does not exist\n"));
        ToolRun.Of("check", _folder.Path).Error.ShouldBe($"schemagen: cannot read '{_folder.Path}': it is a folder\n");
    }

    [Fact]
    public void A_missing_included_file_is_an_error_of_the_schema()
    {
        ToolRun run = ToolRun.Of("check", _folder.Write("main.rng", Examples.Including));

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain(":2:4: error SG0201:");
        run.Output.ShouldNotContain("RelaxNgInclude");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void A_schema_may_be_in_any_encoding(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string path = _folder.PathOf("schema.rng");
        File.WriteAllText(path, $"<?xml version='1.0' encoding='{name}'?><element name='\u00E9t\u00E9' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>", encoding);

        ToolRun.Of("check", path).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("simplify", path).Output.ShouldContain("\u00E9t\u00E9");
    }

    [Fact]
    public void Bytes_that_are_not_text_are_an_error_of_the_schema()
    {
        string path = _folder.PathOf("schema.rng");
        File.WriteAllBytes(path, [.. "<a>"u8, 0xFF, .. "</a>"u8]);

        ToolRun run = ToolRun.Of("check", path);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("error SG0101: The file is not text of its encoding; the first wrong byte is number 4");
    }

    [Fact]
    public void An_unknown_encoding_is_an_error_of_the_schema()
    {
        ToolRun run = ToolRun.Of("check", _folder.Write("schema.rng", "<?xml version='1.0' encoding='klingon'?><a/>"));

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("the encoding 'klingon' is not known");
    }

    [Fact]
    public void On_a_terminal_the_lines_are_the_same_but_for_their_colours()
    {
        string path = _folder.Write("note.rng", Examples.Incorrect);

        string plain = System.Text.RegularExpressions.Regex.Replace(ToolRun.OnTerminal("check", path).Output, "\u001B\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

        plain.ShouldBe(ToolRun.Of("check", path).Output);
    }
}
