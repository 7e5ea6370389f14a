using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen sample</c>.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public SampleTests() => _schema = _folder.Write("note.rng", Examples.Schema);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, ExitCode.Yes)]
    [InlineData(true, ExitCode.No)]
    public void Documents_are_what_they_are_said_to_be(bool isInvalid, int verdict)
    {
        string[] options = isInvalid ? ["--invalid"] : [];

        ToolRun run = ToolRun.Of(["sample", _schema, "--count", "20", .. options]);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Lines.Count.ShouldBe(20);
        for (int i = 0; i < run.Lines.Count; i++)
        {
            ToolRun.Of("validate", _schema, _folder.Write($"{i}.xml", run.Lines[i])).ExitCode.ShouldBe(verdict, run.Lines[i]);
        }
    }

    [Fact]
    public void A_seed_gives_the_same_documents_again_and_another_one_others()
    {
        string first = ToolRun.Of("sample", _schema, "--seed", "7", "--count", "5").Output;

        ToolRun.Of("sample", _schema, "--seed", "7", "--count", "5").Output.ShouldBe(first);
        ToolRun.Of("sample", _schema, "--seed", "8", "--count", "5").Output.ShouldNotBe(first);
    }

    [Fact]
    public void Json_has_a_document_on_a_line()
    {
        ToolRun run = ToolRun.Of("sample", _schema, "--count", "2", "--format", "json");

        run.Objects.Select(static result => result.GetProperty("number").GetInt32()).ShouldBe([0, 1]);
        run.Objects[0].GetProperty("document").GetString().ShouldStartWith("<note ");
    }

    [Fact]
    public void Documents_can_go_into_a_folder()
    {
        string folder = _folder.PathOf("samples");

        ToolRun.Of("sample", _schema, "--count", "3", "--output", folder).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["sample-00000.xml", "sample-00001.xml", "sample-00002.xml"]);
    }

    [Fact]
    public void A_schema_that_allows_nothing_has_no_documents()
    {
        string schema = _folder.Write("nothing.rng", "<notAllowed xmlns='http://relaxng.org/ns/structure/1.0'/>");

        ToolRun.Of("sample", schema).ShouldBe(new ToolRun(ExitCode.No, "", "schemagen: the schema allows no document at all\n"));
    }

    [Theory]
    [InlineData("<element name='a'><ref name='x'/></element>")]
    [InlineData("<element name='a'><data type='token'><param name='pattern'>a</param><param name='pattern'>b</param></data></element>")]
    [InlineData("<element name='a'><data type='ENTITY'/></element>")]
    public void A_schema_whose_documents_cannot_be_made_is_undecided(string define)
    {
        string schema = _folder.Write("hard.rng", $"""
            <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
              <start><ref name="x"/></start>
              <define name="x">{define}</define>
            </grammar>
            """);

        ToolRun run = ToolRun.Of("sample", schema);

        run.ExitCode.ShouldBe(ExitCode.Undecided);
        run.Error.ShouldStartWith("schemagen: no document was found");
    }

    [Fact]
    public void A_schema_that_allows_everything_has_no_invalid_documents()
    {
        string schema = _folder.Write("all.rng", """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0">
              <start><ref name="any"/></start>
              <define name="any">
                <element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element>
              </define>
            </grammar>
            """);

        ToolRun.Of("sample", schema, "--invalid").ExitCode.ShouldBe(ExitCode.Undecided);
        ToolRun.Of("sample", schema).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Fact]
    public void A_regular_expression_whose_deterministic_automaton_is_huge_is_no_obstacle()
    {
        string schema = _folder.Write("regex.rng", """
            <element name="a" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
              <data type="string"><param name="pattern">(a|b)*a(a|b){40}</param></data>
            </element>
            """);

        ToolRun.Of("sample", schema).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Theory]
    [InlineData(500, 1, ExitCode.Yes)]
    [InlineData(5_000, 1, ExitCode.Undecided)]
    [InlineData(60, 2, ExitCode.Undecided)]
    public void A_smallest_document_that_is_too_large_is_not_made(int length, int children, int exitCode)
    {
        System.Text.StringBuilder text = new("<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref name='d0'/></start>");
        for (int i = 0; i < length; i++)
        {
            text.Append($"<define name='d{i}'><element name='e'>{string.Concat(Enumerable.Repeat($"<ref name='d{i + 1}'/>", children))}</element></define>");
        }

        string schema = _folder.Write("chain.rng", text.Append($"<define name='d{length}'><element name='e'><empty/></element></define></grammar>").ToString());

        ToolRun.Of("sample", schema).ExitCode.ShouldBe(exitCode);
    }
}
