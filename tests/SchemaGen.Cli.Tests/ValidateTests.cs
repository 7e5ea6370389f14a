using System.Text;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen validate</c>.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public ValidateTests() => _schema = _folder.Write("note.rng", Examples.Schema);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_valid_document_says_nothing()
    {
        ToolRun.Of("validate", _schema, _folder.Write("a.xml", Examples.Valid)).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
    }

    [Fact]
    public void An_invalid_document_is_a_no_with_a_line_for_each_error()
    {
        string path = _folder.Write("a.xml", Examples.Invalid);

        ToolRun run = ToolRun.Of("validate", _schema, path);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.Count.ShouldBe(2);
        run.Lines[0].ShouldStartWith($"{path}:1:7: error RNG203: ");
        run.Lines[1].ShouldStartWith($"{path}:2:4: error RNG101: ");
    }

    [Fact]
    public void Json_has_all_that_is_known_of_an_error()
    {
        string path = _folder.Write("a.xml", Examples.Invalid);

        JsonElement result = ToolRun.Of("validate", _schema, path, "--format", "json").Objects.ShouldHaveSingleItem();

        result.GetProperty("file").GetString().ShouldBe(path);
        result.GetProperty("valid").GetBoolean().ShouldBeFalse();
        JsonElement[] errors = [.. result.GetProperty("errors").EnumerateArray()];
        errors.Length.ShouldBe(2);
        errors[1].EnumerateObject().Select(static member => member.Name).ShouldBe(["line", "column", "code", "path", "message", "expected"]);
        errors[1].GetProperty("line").GetInt32().ShouldBe(2);
        errors[1].GetProperty("column").GetInt32().ShouldBe(4);
        errors[1].GetProperty("code").GetString().ShouldBe("RNG101");
        errors[1].GetProperty("path").GetString().ShouldBe("/note/lime");
        errors[1].GetProperty("expected")[0].GetString().ShouldBe("<line>");
    }

    [Fact]
    public void A_batch_goes_on_after_inputs_that_cannot_be_read_or_are_not_xml()
    {
        string valid = _folder.Write("valid.xml", Examples.Valid);
        string broken = _folder.Write("broken.xml", "<note");
        string missing = _folder.PathOf("missing.xml");

        ToolRun run = ToolRun.Of("validate", _schema, missing, broken, valid, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Objects.Select(static result => result.GetProperty("valid").ValueKind)
            .ShouldBe([JsonValueKind.Null, JsonValueKind.False, JsonValueKind.True]);
        run.Objects[1].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("RNG001");
    }

    [Fact]
    public void Documents_may_come_from_a_list()
    {
        string first = _folder.Write("first.xml", Examples.Valid);
        string second = _folder.Write("second.xml", Examples.Invalid);
        string list = _folder.Write("list.txt", $"{second}\n\n{first}\n");

        ToolRun fromFile = ToolRun.Of("validate", _schema, first, "--files-from", list, "--format", "json");
        ToolRun fromInput = ToolRun.WithInput($"{second}\r\n{first}", "validate", _schema, "--files-from", "-", "--format", "json");

        fromFile.Objects.Select(static result => result.GetProperty("file").GetString()).ShouldBe([first, second, first]);
        fromInput.Objects.Select(static result => result.GetProperty("file").GetString()).ShouldBe([second, first]);
        fromFile.ExitCode.ShouldBe(ExitCode.No);
    }

    [Fact]
    public void A_missing_list_and_no_documents_at_all_are_wrong_usage()
    {
        string list = _folder.PathOf("list.txt");

        ToolRun.Of("validate", _schema, "--files-from", list)
            .ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot read the list '{list}': it does not exist\n"));
        ToolRun.Of("validate", _schema).Error.ShouldBe("schemagen: there are no documents: give FILE or --files-from\nUsage: schemagen validate --help\n");
    }

    [Fact]
    public void An_incorrect_schema_cannot_answer()
    {
        string schema = _folder.Write("incorrect.rng", Examples.Incorrect);

        ToolRun run = ToolRun.Of("validate", schema, _folder.Write("a.xml", Examples.Valid));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("error SG0208:");
        run.Error.ShouldEndWith($"schemagen: the schema '{schema}' is not correct\n");
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    public void Errors_are_counted(string most, int expected)
    {
        string path = _folder.Write("a.xml", "<note priority='1'><x/><x/><x/></note>");

        ToolRun.Of("validate", _schema, path, "--max-errors", most).Lines.Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void The_number_of_errors_must_be_one(string most)
    {
        ToolRun run = ToolRun.Of("validate", _schema, "a.xml", "--max-errors", most);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldStartWith($"schemagen: '{most}' is not a whole number from 1 to 2147483647 for --max-errors\n");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void A_document_may_be_in_any_encoding(string name)
    {
        string path = _folder.PathOf("a.xml");
        File.WriteAllText(path, $"<?xml version='1.0' encoding='{name}'?>{Examples.Valid.Replace("text", "\u00E9t\u00E9", StringComparison.Ordinal)}", Encoding.GetEncoding(name));

        ToolRun.Of("validate", _schema, path).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
    }

    [Fact]
    public void A_document_that_is_nested_too_deep_is_an_ordinary_error()
    {
        StringBuilder text = new();
        for (int i = 0; i < 100_000; i++)
        {
            text.Append("<a>");
        }

        ToolRun run = ToolRun.Of("validate", _schema, _folder.Write("deep.xml", text.ToString()), "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Objects[0].GetProperty("errors").EnumerateArray().Last().GetProperty("code").GetString().ShouldBe("RNG003");
    }
}
