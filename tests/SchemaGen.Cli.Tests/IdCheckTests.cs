using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen validate --id-checks</c>: RELAX NG DTD Compatibility, section 5.</summary>
public sealed class IdCheckTests : IDisposable
{
    private const string Document = """
        <element name="r">
          <zeroOrMore>
            <element name="a">
              <optional><attribute name="id"><data type="ID"/></attribute></optional>
              <optional><attribute name="to"><data type="IDREF"/></attribute></optional>
              <optional><attribute name="all"><data type="IDREFS"/></attribute></optional>
            </element>
          </zeroOrMore>
        </element>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<r/>")]
    [InlineData("<r><a to='x'/><a id='x'/></r>")]
    [InlineData("<r><a id='x'/><a id='y' all=' x  y x '/></r>")]
    public void Sound_documents_say_nothing(string document) => Validate(Document, document).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [Theory]
    [InlineData("<r><a id='x'/><a id=' x '/></r>", "1:18: error RNG401: The identifier 'x' is used already at 1:7")]
    [InlineData("<r><a id='x'/><a to='y'/></r>", "1:18: error RNG402: 'y' is not an identifier of the document")]
    [InlineData("<r><a id='x' all='x y'/></r>", "1:14: error RNG402: 'y' is not an identifier of the document")]
    public void Others_do(string document, string error)
    {
        ToolRun run = Validate(Document, document);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.ShouldHaveSingleItem().ShouldEndWith($"a.xml:{error}");
    }

    [Fact]
    public void Errors_of_both_kinds_stand_in_document_order()
    {
        ToolRun run = Validate(Document, "<r>\n<a to='x'/>\n<b/>\n<a to='y'/>\n</r>");

        run.Lines.Select(static line => line.Split("error ")[1][..6]).ShouldBe(["RNG402", "RNG101", "RNG402"]);
    }

    [Fact]
    public void A_document_that_breaks_off_behind_an_error_has_both()
    {
        ToolRun run = ToolRun.Of("validate", Schema(Document), _folder.Write("a.xml", "<r>\n<b/>\n<a to='x'/>"), "--id-checks", "--max-errors", "1");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.ShouldHaveSingleItem().ShouldContain("error RNG101:");
    }

    [Fact]
    public void They_are_off_unless_asked_for()
    {
        ToolRun.Of("validate", Schema(Document), _folder.Write("a.xml", "<r><a to='x'/></r>")).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Theory]
    [InlineData("<element name='r'><data type='ID'/></element>", "that is not by itself the value of an attribute")]
    [InlineData("<element name='r'><attribute name='i'><list><data type='IDREF'/></list></attribute></element>", "that is not by itself the value of an attribute")]
    [InlineData("<element name='r'><oneOrMore><attribute><anyName/><data type='ID'/></attribute></oneOrMore></element>", "an attribute of type ID, IDREF or IDREFS without a name of its own")]
    [InlineData("<element><anyName/><attribute name='i'><data type='ID'/></attribute></element>", "no name of its own")]
    [InlineData("<element name='r'><attribute name='i'><data type='ID'/></attribute><element><anyName/><attribute name='i'/></element></element>", "allows an attribute 'i' of any value")]
    [InlineData("<choice><element name='r'><attribute name='i'><data type='ID'/></attribute></element><element name='r'><attribute name='i'><data type='IDREF'/></attribute></element></choice>", "of another ID-type")]
    public void A_schema_that_does_not_say_what_is_an_identifier_cannot_answer(string schema, string message)
    {
        ToolRun run = Validate(schema, "<r i='x'/>");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldContain(": error RNG403: ");
        run.Error.ShouldContain("does not say which attributes they are");
    }

    private ToolRun Validate(string schema, string document) =>
        ToolRun.Of("validate", Schema(schema), _folder.Write("a.xml", document), "--id-checks");

    private string Schema(string pattern)
    {
        int name = pattern.IndexOfAny([' ', '>']);
        return _folder.Write(
            "schema.rng",
            pattern.Insert(name, " xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'"));
    }
}
