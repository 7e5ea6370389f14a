using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen adapt</c>.</summary>
public sealed class AdaptTests : IDisposable
{
    private const string Schema = "element disk { attribute bus { 'ide' | 'usb' }, element source { attribute file { text } }, element size { xsd:unsignedInt } }";
    private const string Newer = "<disk bus=\"usb\">\n  <size>1</size>\n  <source file=\"a\" index=\"7\"/>\n  <serial\n    model='x'>7</serial>\n</disk>\n";
    private const string Older = "<disk bus=\"usb\">\n  <source file=\"a\"/>\n  <size>1</size>\n</disk>\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_valid_document_is_written_and_each_change_is_a_line()
    {
        string file = _folder.Write("a.xml", Newer);

        ToolRun run = Adapt(file);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldBeEmpty();
        File.ReadAllText(Result).ShouldBe(Older);
        run.Lines.ShouldBe(
        [
            $"{file}:3:3: moved /disk/source",
            $"{file}:3:20: removed attribute /disk/source/@index: '7'",
            $"{file}:4:3: removed element /disk/serial: <serial model='x'>7</serial>",
            $"{file}: 2 removed, 0 replaced, 1 moved",
        ]);
    }

    [Fact]
    public void Json_is_one_object()
    {
        string file = _folder.Write("a.xml", Newer);

        JsonElement report = Adapt(file, "--format", "json").Objects.ShouldHaveSingleItem();

        report.GetProperty("file").GetString().ShouldBe(file);
        report.GetProperty("possible").GetBoolean().ShouldBeTrue();
        report.GetProperty("lossless").GetBoolean().ShouldBeFalse();
        report.GetProperty("written").GetBoolean().ShouldBeTrue();
        report.GetProperty("errors").GetArrayLength().ShouldBe(0);
        report.GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("kind").GetString()).ShouldBe(["element-moved", "attribute-removed", "element-removed"]);
        report.GetProperty("changes")[2].GetProperty("text").GetString().ShouldBe("<serial\n    model='x'>7</serial>");
    }

    [Fact]
    public void Nothing_is_written_where_something_would_have_to_be_invented()
    {
        string file = _folder.Write("a.xml", "<disk bus='sata'>\n  <source/>\n  <size>1</size>\n</disk>");
        File.WriteAllText(Result, "old");

        ToolRun run = Adapt(file);

        run.ExitCode.ShouldBe(ExitCode.Refused);
        run.Lines.ShouldBe(
        [
            $"{file}:1:7: error RNG203: 'sata' is not a value of attribute 'bus' of <disk>, which is required; expected 'ide' or 'usb'; a replacement has to be given",
            $"{file}:2:4: error RNG202: <source> lacks attribute 'file', whose value would have to be invented",
        ]);
        File.ReadAllText(Result).ShouldBe("old");
        Adapt(file, "--format", "json").Objects[0].GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Values_are_replaced_by_a_list()
    {
        string file = _folder.Write("a.xml", "<disk bus='sata'><source file='a'/><size>1</size></disk>");
        string map = _folder.Write("map.json", """{"replacements": [{"path": "/disk/@bus", "old": "sata", "new": "ide"}]}""");

        ToolRun run = Adapt(file, "--map", map, "--lossless");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Lines[0].ShouldBe($"{file}:1:7: replaced the value of /disk/@bus: 'sata' by 'ide'");
        File.ReadAllText(Result).ShouldBe("<disk bus='ide'><source file='a'/><size>1</size></disk>");
    }

    [Theory]
    [InlineData("{\n", "map.json:2:1: the file ends where ")]
    [InlineData("{\"replacements\": [},]}", "map.json:1:19: '}' was found where ")]
    [InlineData("[]", "map.json:1:1: expected an object with the array \"replacements\" and nothing else")]
    [InlineData("""{"replacements": [], "more": 1}""", "expected an object with the array \"replacements\" and nothing else")]
    [InlineData("""{"replacements": [{"path": "/a", "old": "b"}]}""", "map.json:1:19: expected an object with the strings \"path\", \"old\" and \"new\" and nothing else")]
    [InlineData("""{"replacements": [{"path": "/a", "old": "b", "new": 1}]}""", "map.json:1:19: expected an object with the strings")]
    [InlineData("""{"replacements": [{"path": "/a", "path": "/b", "old": "b", "new": "c"}]}""", "map.json:1:19: expected an object with the strings")]
    [InlineData("""{"replacements": [{"path": "/a//b", "old": "b", "new": "c"}]}""", "map.json:1:28: '/a//b' is not a path such as")]
    public void A_list_that_cannot_be_used_is_one_error(string text, string message)
    {
        ToolRun run = Adapt(_folder.Write("a.xml", Older), "--map", _folder.Write("map.json", text));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
        run.Error.Count(static character => character == '\n').ShouldBe(1);
        File.Exists(Result).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_written_if_something_would_be_lost_and_must_not()
    {
        ToolRun run = Adapt(_folder.Write("a.xml", Newer), "--lossless");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("removed element /disk/serial");
        File.Exists(Result).ShouldBeFalse();
    }

    [Fact]
    public void What_the_schema_knows_stays_if_only_the_unknown_is_removed()
    {
        string schema = _folder.Write("optional.rnc", "element disk { attribute bus { 'ide' }? }");
        string file = _folder.Write("a.xml", "<disk bus='sata' new='1'/>");

        ToolRun.Of("adapt", schema, file, "--output", Result).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun run = ToolRun.Of("adapt", schema, file, "--output", Result, "--unknown-only");
        run.ExitCode.ShouldBe(ExitCode.Refused);
        run.Lines.ShouldBe([$"{file}:1:7: error RNG203: 'sata' is not a value of attribute 'bus' of <disk>; expected 'ide'; a replacement has to be given"]);
    }

    [Theory]
    [InlineData("<disk", ":1:6: error RNG001: ")]
    [InlineData("<!DOCTYPE disk><disk/>", "--dtd ignore skips it")]
    public void A_document_that_cannot_be_read_is_an_error(string document, string message)
    {
        ToolRun run = Adapt(_folder.Write("a.xml", document));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldContain(message);
        run.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void Files_that_are_not_there_are_one_error()
    {
        Adapt(_folder.PathOf("gone.xml")).ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot read '{_folder.PathOf("gone.xml")}': it does not exist\n"));
        string file = _folder.Write("a.xml", Older);
        string schema = _folder.Write("s.rnc", Schema);
        ToolRun.Of("adapt", schema, file, "--output", _folder.PathOf("gone/b.xml")).ExitCode.ShouldBe(ExitCode.Unusable);
        ToolRun.Of("adapt", schema, file, "--output", schema).Error.ShouldContain("is the schema itself");
    }

    [Fact]
    public void A_document_can_replace_itself_and_come_from_the_standard_input()
    {
        string schema = _folder.Write("s.rnc", Schema);
        string file = _folder.Write("a.xml", Newer);

        ToolRun.Of("adapt", schema, file, "--output", file).ExitCode.ShouldBe(ExitCode.Yes);
        File.ReadAllText(file).ShouldBe(Older);
        ToolRun.WithInput(Newer, "adapt", schema, "-", "--output", Result).ExitCode.ShouldBe(ExitCode.Yes);
        File.ReadAllText(Result).ShouldBe(Older);
    }

    private string Result => _folder.PathOf("result.xml");

    private ToolRun Adapt(string file, params string[] options) => ToolRun.Of(["adapt", _folder.Write("schema.rnc", Schema), file, "--output", Result, .. options]);
}
