using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen versions</c>.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Size = "attribute size { xsd:unsignedInt }";
    private const string Unit = "attribute unit { 'KiB' | 'MiB' }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_has_a_row_for_each_document_and_a_column_for_each_version()
    {
        Versions();
        string plain = _folder.Write("plain.xml", "<disk size='1'/>");
        string late = _folder.Write("late.xml", "<disk\n  size='1' unit='MiB'/>");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), plain, late);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Yes);
        string space = new(' ', plain.Length);
        run.Output.ShouldBe($$"""
            {{space}}  9.9  9.10  10.0
            {{plain}}  yes  yes   yes
            {{late}}   no   yes   no

            {{plain}}: accepted by 9.9 to 10.0

            {{late}}: accepted by 9.10; 9.9 refuses it:
              {{late}}:2:12: error RNG201: Attribute 'unit' is not allowed on <disk>; expected no more attributes

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Json_is_an_object_for_each_document()
    {
        Versions();
        string late = _folder.Write("late.xml", "<disk size='1' unit='MiB'/>");
        string never = _folder.Write("never.xml", "<disk/>");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), late, never, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Objects.Count.ShouldBe(2);
        JsonElement first = run.Objects[0];
        first.GetProperty("file").GetString().ShouldBe(late);
        first.GetProperty("oldest").GetString().ShouldBe("9.10");
        first.GetProperty("newest").GetString().ShouldBe("9.10");
        first.GetProperty("versions").EnumerateArray().Select(static version => (version.GetProperty("name").GetString(), version.GetProperty("valid").GetBoolean()))
            .ShouldBe([("9.9", false), ("9.10", true), ("10.0", false)]);
        first.GetProperty("versions")[1].GetProperty("schema").GetString().ShouldBe(Path.Combine(_folder.PathOf("v"), "9.10", "disk.rnc"));
        first.GetProperty("refused").GetProperty("by").GetString().ShouldBe("9.9");
        first.GetProperty("refused").GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("path").GetString().ShouldBe("/disk/@unit");
        JsonElement second = run.Objects[1];
        second.GetProperty("oldest").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("refused").GetProperty("by").GetString().ShouldBe("10.0");
        second.GetProperty("refused").GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_gap_between_accepting_versions_is_named()
    {
        _folder.Write("v/disk-1.rnc", "element disk { empty }");
        _folder.Write("v/disk-2.rnc", $"element disk {{ {Size} }}");
        _folder.Write("v/disk-3.rnc", "element disk { empty }");

        ToolRun.Of("versions", _folder.PathOf("v"), _folder.Write("a.xml", "<disk/>")).Output.ShouldEndWith("a.xml: accepted by 1 to 3, except 2\n");
    }

    [Fact]
    public void Versions_come_in_the_order_of_their_numbers_whatever_stands_beside_them()
    {
        foreach (string name in new[] { "1.0.1", "1.0", "1.0-rc1", "0.9" })
        {
            _folder.Write($"files/disk-{name}.rnc", "element disk { empty }");
            _folder.Write($"folders/disk-{name}/disk.rnc", "element disk { empty }");
        }

        string document = _folder.Write("a.xml", "<disk/>");
        foreach (string folder in new[] { "files", "folders" })
        {
            ToolRun.Of("versions", _folder.PathOf(folder), document).Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["0.9", "1.0-rc1", "1.0", "1.0.1"]);
        }
    }

    [Fact]
    public void The_schema_is_named_where_a_version_has_several_files()
    {
        foreach (string version in new[] { "1", "2" })
        {
            _folder.Write($"v/{version}/disk.rnc", "include 'common.rnc'");
            _folder.Write($"v/{version}/common.rnc", $"start = element disk {{ {(version == "1" ? "empty" : Size)} }}");
        }

        string document = _folder.Write("a.xml", "<disk size='1'/>");

        ToolRun unnamed = ToolRun.Of("versions", _folder.PathOf("v"), document);
        unnamed.ExitCode.ShouldBe(ExitCode.Unusable);
        unnamed.Error.ShouldBe("schemagen: the version '1' has several schemas (common.rnc, disk.rnc); --schema NAME says which one is meant\n");
        ToolRun.Of("versions", _folder.PathOf("v"), document, "--schema", "disk.rnc").Output.ShouldContain("a.xml: accepted by 2; 1 refuses it:\n");
        ToolRun.Of("versions", _folder.PathOf("v"), document, "--schema", "pool.rnc").Error.ShouldContain("there is no version of 'pool.rnc' in the folder");
    }

    [Fact]
    public void A_pattern_finds_the_main_files_beside_their_parts()
    {
        _folder.Write("v/cib-1.rnc", "include 'part-1.rnc'");
        _folder.Write("v/cib-2.rnc", "include 'part-2.rnc'");
        _folder.Write("v/part-1.rnc", "start = element disk { empty }");
        _folder.Write("v/part-2.rnc", $"start = element disk {{ {Size} }}");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), _folder.Write("a.xml", "<disk/>"), "--schema", "cib-*.rnc", "--format", "json");

        run.Objects.ShouldHaveSingleItem().GetProperty("versions").EnumerateArray().Select(static version => (version.GetProperty("name").GetString(), version.GetProperty("valid").GetBoolean()))
            .ShouldBe([("cib-1", true), ("cib-2", false)]);
    }

    [Fact]
    public void Versions_whose_included_files_differ_are_not_taken_for_equal()
    {
        // All main files are equal, and so are all other files except those of version 3.
        foreach ((string version, string content) in new[] { ("1", "empty"), ("2", "empty"), ("3", Size), ("4", "empty") })
        {
            _folder.Write($"v/{version}/disk.rnc", "include 'parts/common.rnc'");
            _folder.Write($"v/{version}/parts/common.rnc", $"start = element disk {{ {content} }}");
        }

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), _folder.Write("a.xml", "<disk/>"));

        run.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^4..].ShouldBe(["yes", "yes", "no", "yes"]);
    }

    [Fact]
    public void A_batch_goes_on_after_bad_documents()
    {
        Versions();
        string bad = _folder.Write("bad.xml", "<disk");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), _folder.PathOf("gone.xml"), bad, _folder.Write("good.xml", "<disk size='1'/>"));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldBe($"schemagen: cannot read '{_folder.PathOf("gone.xml")}': it does not exist\n");
        run.Output.ShouldContain($"{bad}: no version accepts it; 10.0 refuses it:\n  {bad}:1:");
        run.Output.ShouldContain("good.xml: accepted by 9.9 to 10.0\n");
    }

    [Fact]
    public void The_other_versions_answer_where_one_cannot_be_used()
    {
        Versions();
        string broken = _folder.Write("v/9.10/disk.rnc", "element disk { nothing }");
        string document = _folder.Write("a.xml", "<disk size='1'/>");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), document);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldStartWith($"{broken.Replace('\\', '/')}:1:");
        run.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^3..].ShouldBe(["yes", "?", "yes"]);
        run.Output.ShouldContain("a.xml: accepted by 9.9 to 10.0\n");
    }

    [Fact]
    public void Nothing_is_judged_where_no_version_can_be_used()
    {
        _folder.Write("v/disk-1.rnc", "element disk { nothing }");
        string document = _folder.Write("a.xml", "<disk/>");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf("v"), document);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldEndWith($"schemagen: no version in the folder '{_folder.PathOf("v")}' can be used\n");
    }

    [Theory]
    [InlineData("there is no schema in the folder", "empty")]
    [InlineData("it does not exist", "gone")]
    [InlineData("it is a file", "a.xml")]
    public void A_folder_without_versions_is_one_error(string message, string folder)
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        string document = _folder.Write("a.xml", "<disk/>");

        ToolRun run = ToolRun.Of("versions", _folder.PathOf(folder), document);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
        run.Error.Count(static character => character == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_document_may_come_from_the_standard_input_and_have_a_doctype()
    {
        Versions();

        ToolRun refused = ToolRun.WithInput("<!DOCTYPE disk><disk size='1'/>", "versions", _folder.PathOf("v"), "-");
        refused.ExitCode.ShouldBe(ExitCode.No);
        refused.Output.ShouldContain("--dtd ignore");
        ToolRun.WithInput("<!DOCTYPE disk><disk size='1'/>", "versions", _folder.PathOf("v"), "-", "--dtd", "ignore").ExitCode.ShouldBe(ExitCode.Yes);
    }

    private void Versions()
    {
        _folder.Write("v/9.9/disk.rnc", $"element disk {{ {Size} }}");
        _folder.Write("v/9.10/disk.rnc", $"element disk {{ {Size}, {Unit}? }}");
        _folder.Write("v/10.0/disk.rnc", $"element disk {{ {Size}, attribute unit {{ 'GiB' }}? }}");
    }
}
