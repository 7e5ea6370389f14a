using System.Globalization;
using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>A schema that exceeds the limits of the tables (SG0601) is validated by derivatives.</summary>
public sealed class ComplexSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public ComplexSchemaTests()
    {
        // Independent choices of attributes, each with its own child: 2 to the power of 13 combinations.
        StringBuilder text = new("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>");
        for (int i = 0; i < 13; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<optional><attribute name='n{i}'/><element name='e{i}'><text/></element></optional>");
        }

        _schema = _folder.Write("schema.rng", text.Append("</element>").ToString());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_correct() => ToolRun.Of("check", _schema).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [Theory]
    [InlineData("<a n5=''><e5/></a>", null)]
    [InlineData("<a n5=''><e6/></a>", "1:11: error RNG101: <e6> is not allowed here")]
    [InlineData("<a n5=''>\n</a>", "2:3: error RNG102: <a> ends here")]
    [InlineData("<a n5=''><e5/>text</a>", "error RNG102: <a> ends here")]
    [InlineData("<a n5=''><e5>", "error RNG001: The document is not well-formed")]
    [InlineData("<!DOCTYPE a><a n5=''><e5/></a>", "error RNG002: DOCTYPE is not allowed; --dtd internal")]
    public void Its_documents_get_a_verdict_and_a_place(string document, string? error)
    {
        ToolRun run = ToolRun.Of("validate", _schema, _folder.Write("a.xml", document));

        run.ExitCode.ShouldBe(error is null ? ExitCode.Yes : ExitCode.No);
        run.Output.ShouldContain(error ?? "");
        run.Lines.Count.ShouldBe(error is null ? 0 : 1);
        run.Error.ShouldContain("beyond the limits of the validator's tables; it takes longer");
    }

    [Fact]
    public void A_doctype_is_read_where_it_should_be() =>
        ToolRun.Of("validate", _schema, _folder.Write("a.xml", "<!DOCTYPE a [<!ATTLIST a n7 CDATA '7'>]><a><e7/></a>"), "--dtd", "internal").ExitCode.ShouldBe(ExitCode.Yes);

    [Fact]
    public void Depth_has_the_same_limit()
    {
        string document = string.Concat(Enumerable.Repeat("<a n1=''>", 2_000));

        ToolRun.Of("validate", _schema, _folder.Write("a.xml", document)).ExitCode.ShouldBe(ExitCode.No);
    }
}
