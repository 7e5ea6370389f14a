using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen validate --by-model</c>: validates documents by the schemas that they name.</summary>
public sealed class ModelTests : IDisposable
{
    private const string Relax = "schematypens=\"http://relaxng.org/ns/structure/1.0\"";
    private readonly TemporaryFolder _folder = new();

    public ModelTests()
    {
        _folder.Write("schemas/note.rng", Examples.Schema);
        _folder.Write("schemas/note.rnc", "element note { attribute priority { text }, element line { text }* }");
        _folder.Write("schemas/short", "element note { attribute priority { text }, element line { xsd:token { maxLength = '4' } }* }");
    }

    public static TheoryData<string> Models =>
    [
        $"href=\"../schemas/note.rng\" {Relax}",
        $"href='../schemas/note.rng' type=\"application/xml\" {Relax}",
        "type=\"application/relax-ng-compact-syntax\" href=\"../schemas/note.rnc\"",
        "href = \"../schemas/note.rnc\"",
        $"href=\"../schemas/note.rnc?>\n<?xml-model href=\"other.xsd\" schematypens=\"http://www.w3.org/2001/XMLSchema\"".Replace("rnc?>", "rnc\"?>", StringComparison.Ordinal),
    ];

    /// <summary>The text before the root element, and the reason why there is no answer.</summary>
    public static TheoryData<string, string> Unusable => new()
    {
        { "", "it names no RELAX NG schema by an <?xml-model?> before its root element" },
        { "<?xml-model href=\"a.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>", "it names no RELAX NG schema by an <?xml-model?> before its root element" },
        { "\n<?xml-model href?>", "line 2 has an <?xml-model?> that names no schema; expected <?xml-model href=\"...\"?>" },
        { $"<?xml-model {Relax}?>", "line 1 has an <?xml-model?> that names no schema; expected <?xml-model href=\"...\"?>" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Models))]
    public void A_document_is_validated_by_the_schema_that_it_names(string model)
    {
        string good = Document("good.xml", model, Examples.Valid);
        string bad = Document("bad.xml", model, "<note priority='1'><lime/></note>");

        ToolRun.Of("validate", "--by-model", good).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun run = ToolRun.Of("validate", good, bad, "--by-model");
        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.Single().ShouldStartWith($"{bad}:");
    }

    [Fact]
    public void Of_several_schemas_all_count_and_what_both_find_is_said_once()
    {
        const string Both = "href=\"../schemas/note.rnc\"?>\n<?xml-model href=\"../schemas/short\" type=\"application/relax-ng-compact-syntax\"";

        ToolRun.Of("validate", "--by-model", Document("short.xml", Both, "<note priority='1'><line>abcd</line></note>")).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("validate", "--by-model", Document("long.xml", Both, "<note priority='1'><line>abcde</line></note>")).Lines.Single().ShouldContain("RNG302");
        ToolRun.Of("validate", "--by-model", Document("lime.xml", Both, "<note priority='1'><lime/></note>")).Lines.Single().ShouldContain("RNG101");
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Without_a_schema_there_is_no_answer_and_the_next_document_has_one(string prolog, string reason)
    {
        string bad = _folder.Write("documents/bad.xml", $"{prolog}{Examples.Valid}");
        string good = Document("good.xml", "href=\"../schemas/note.rng\"", Examples.Invalid);

        ToolRun run = ToolRun.Of("validate", "--by-model", bad, good);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldBe($"schemagen: cannot read '{bad}': {reason}\n");
        run.Output.ShouldContain("good.xml:");
    }

    [Theory]
    [InlineData("", ":1:1: error RNG001: ")]
    [InlineData("<note", ":1:6: error RNG001: ")]
    [InlineData("<?xml version='1.0'?><?xml-model href='a'?", ": error RNG001: ")]
    [InlineData("<?xml-model href='../schemas/note.rng'?><note priority='1'>", ": error RNG001: ")]
    [InlineData("<note>", ":1:7: error RNG001: ")]
    [InlineData("<?xml-model href?><note></line>", ": error RNG001: ")]
    public void A_document_that_is_not_well_formed_is_invalid(string text, string message)
    {
        string bad = _folder.Write("documents/bad.xml", text);
        string good = Document("good.xml", "href=\"../schemas/note.rng\"", Examples.Invalid);

        ToolRun run = ToolRun.Of("validate", "--by-model", bad, good);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Error.ShouldBeEmpty();
        run.Lines[0].ShouldStartWith(bad);
        run.Lines[0].ShouldContain(message);
        run.Output.ShouldContain("good.xml:");
    }

    [Fact]
    public void A_schema_that_cannot_be_used_is_told_once()
    {
        _folder.Write("schemas/bad.rnc", "start = nothing");
        string first = Document("1.xml", "href=\"../schemas/bad.rnc\"", Examples.Valid);
        string second = Document("2.xml", "href=\"../schemas/bad.rnc\"", Examples.Valid);

        ToolRun run = ToolRun.Of("validate", "--by-model", first, second);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.Split("SG0208").Length.ShouldBe(2);
        run.Error.Split("bad.rnc' cannot be used").Length.ShouldBe(3);
    }

    [Fact]
    public void An_address_is_found_by_a_catalog()
    {
        string catalog = _folder.Write("catalog.xml", "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><uri name='http://example.org/note.rng' uri='schemas/note.rng'/></catalog>");
        string document = Document("a.xml", "href=\"http://example.org/note.rng\"", Examples.Valid);

        ToolRun.Of("validate", "--by-model", document, "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("validate", "--by-model", document).ExitCode.ShouldBe(ExitCode.Unusable);
    }

    [Fact]
    public void The_standard_input_names_its_schema_too() => ToolRun.WithBytes(
        Encoding.UTF8.GetBytes($"<?xml-model href=\"{new Uri(_folder.PathOf("schemas/note.rng")).AbsolutePath}\"?>{Examples.Valid}"), "validate", "--by-model", "-")
        .ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [Fact]
    public void Without_it_a_schema_is_expected() => ToolRun.Of("validate").Error.ShouldStartWith("schemagen: SCHEMA is missing: the schema's main file, .rng or .rnc, or --by-model\n");

    private string Document(string name, string model, string content) => _folder.Write($"documents/{name}", $"<?xml-model {model}?>{content}");
}
