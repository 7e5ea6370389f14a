using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen format</c>.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Xml = """
        <!-- First. --><grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="urn:n"><start><element name="note"><a:documentation>A note.</a:documentation><ref
            name="line"/></element></start><!-- Between. --><define name="line"><element name="line" a:mark="1"><data type="int"/></element></define></grammar>
        """;

    private const string FormattedXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- First. -->
        <grammar xmlns="http://relaxng.org/ns/structure/1.0"
                 xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
                 ns="urn:n"
                 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start>
            <element name="note">
              <a:documentation>A note.</a:documentation>
              <ref name="line"/>
            </element>
          </start>

          <!-- Between. -->
          <define name="line">
            <element name="line" a:mark="1">
              <data type="int"/>
            </element>
          </define>
        </grammar>

        """;

    private const string Compact = "## A note.\nstart=element note{line} # why\nline   =  element line { xsd:int   }";

    private const string FormattedCompact = """
        datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

        ## A note.
        start =
          element note { line }
          # why

        line = element line { xsd:int }

        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Schemas => new()
    {
        { "a.rng", Xml, FormattedXml },
        { "a.rnc", Compact, FormattedCompact },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_file_is_laid_out_in_its_own_syntax_with_annotations_and_comments(string name, string schema, string formatted)
    {
        string path = _folder.Write(name, schema);
        ToolRun before = ToolRun.Of("simplify", path);

        ToolRun.Of("format", path).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        File.ReadAllText(path).ShouldBe(formatted);
        ToolRun.Of("simplify", path).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Check_lists_what_would_change_and_writes_nothing(string name, string schema, string formatted)
    {
        string path = _folder.Write(name, schema);
        string good = _folder.Write("good-" + name, formatted);

        ToolRun.Of("format", good, path, "--check").ShouldBe(new ToolRun(ExitCode.No, path + "\n", ""));
        ToolRun.Of("format", good, "--check").ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        File.ReadAllText(path).ShouldBe(schema);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_standard_input_is_formatted_to_the_standard_output(string name, string schema, string formatted)
    {
        ToolRun.WithBytes(Encoding.UTF8.GetBytes(schema), "format", "-").ShouldBe(new ToolRun(ExitCode.Yes, formatted, ""), name);
        ToolRun.WithBytes(Encoding.UTF8.GetBytes(schema), "format", "-", "--check").ShouldBe(new ToolRun(ExitCode.No, "-\n", ""), name);
    }

    [Fact]
    public void Documentation_before_an_explicit_grammar_keeps_its_indentation()
    {
        string path = _folder.Write("a.rnc", "## b\n##  c\ngrammar { start = element a { text } }");

        ToolRun.Of("format", path).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        File.ReadAllText(path).ShouldContain("\"\"\"\nb\n c\"\"\"");
        ToolRun.Of("format", path, "--check").ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Fact]
    public void A_link_named_without_its_folder_stays_and_its_file_is_formatted()
    {
        string name = $"schemagen-{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(name + ".rnc", "start=element a{text}");
            File.CreateSymbolicLink(name + "-link.rnc", name + ".rnc");

            ToolRun.Of("format", name + "-link.rnc").ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

            File.ReadAllText(name + ".rnc").ShouldBe("start = element a { text }\n");
            new FileInfo(name + "-link.rnc").LinkTarget.ShouldBe(name + ".rnc");
        }
        finally
        {
            File.Delete(name + "-link.rnc");
            File.Delete(name + ".rnc");
        }
    }

    [Fact]
    public void A_formatted_file_is_not_written_again()
    {
        string path = _folder.Write("a.rng", FormattedXml);
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);

        ToolRun.Of("format", path).ExitCode.ShouldBe(ExitCode.Yes);

        File.GetLastWriteTimeUtc(path).ShouldBe(written);
    }

    [Theory]
    [InlineData("<!DOCTYPE element [<!ENTITY n 'x'>]>\n<element name='&n;' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>", "line 1 has a DOCTYPE, whose entities would be lost")]
    [InlineData("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>\n<?keep me?><text/></element>", "line 2 has a processing instruction <?keep?>, which would be lost")]
    public void What_would_be_lost_is_refused(string schema, string reason)
    {
        string path = _folder.Write("a.rng", schema);

        ToolRun.Of("format", path).ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot format '{path}': {reason}\n"));

        File.ReadAllText(path).ShouldBe(schema);
    }

    [Fact]
    public void A_file_with_errors_stays_as_it_is_and_the_others_are_formatted()
    {
        string bad = _folder.Write("bad.rnc", "start = element {");
        string good = _folder.Write("good.rnc", Compact);

        ToolRun run = ToolRun.Of("format", bad, _folder.PathOf("missing.rnc"), good);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("bad.rnc:1:17: error SG0102");
        run.Error.ShouldContain("missing.rnc': it does not exist");
        File.ReadAllText(bad).ShouldBe("start = element {");
        File.ReadAllText(good).ShouldBe(FormattedCompact);
    }
}
