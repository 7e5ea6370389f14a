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
    public void Values_are_of_the_characters_of_ascii_unless_the_schema_demands_others()
    {
        string schema = _folder.Write("a.rnc", """
            start = element a { element t { text }*, element s { xsd:string { minLength = "20" } }, element p { xsd:string { pattern = ".{9}[^a]*" } }, element g { xsd:string { pattern = "[α-ω]{3}" } } }
            """);

        ToolRun run = ToolRun.Of("sample", schema, "--count", "300");

        run.Lines.Count.ShouldBe(300);
        foreach (string document in run.Lines)
        {
            int greek = document.IndexOf("<g>", StringComparison.Ordinal);
            document[..greek].ShouldAllBe(static character => char.IsAscii(character));
            document[(greek + 3)..(greek + 6)].ShouldAllBe(static character => character >= 'α' && character <= 'ω');
        }
    }

    [SkippableTheory]
    [InlineData("domain.rng")]
    [InlineData("storagepool.rng")]
    [InlineData("docbook.rng")]
    [InlineData("xhtml.rng")]
    public void Neither_validate_nor_jing_refuses_what_is_sampled(string name)
    {
        ExternalTool? jing = ExternalTool.Find("jing");
        Skip.If(jing is null || Corpora.LibvirtFolder is null || Corpora.OthersFolder is null, "jing or the corpora are not on this machine (tests/corpora/restore.sh --all).");
        string schema = new[] { Corpora.LibvirtFolder!, Corpora.OthersFolder! }
            .SelectMany(folder => Directory.EnumerateFiles(folder, name, new EnumerationOptions { RecurseSubdirectories = true })).First();
        foreach (string seed in new[] { "2", "77", "4711" })
        {
            string folder = _folder.PathOf($"samples-{seed}");
            ToolRun.Of("sample", schema, "--count", "25", "--seed", seed, "--output", folder).ExitCode.ShouldBe(ExitCode.Yes);
            string[] documents = Directory.GetFiles(folder);

            ToolRun.Of(["validate", schema, .. documents]).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
            jing!.Run(["-i", schema, .. documents]).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("start = element a { element b { attribute c { text } }* }", "1000", 1_000)]
    [InlineData("start = element a { element b { attribute id { xsd:ID } }+, element c { attribute ref { xsd:IDREF } } }", "200KB", 200_000)]
    [InlineData("start = element a { text }", "10kB", 10_000)]
    [InlineData("start = element a { attribute b { text }, (element c { empty } | (attribute d { text }, element e { element f { empty } & element g { (element h { a } | empty)+ } })) }\na = attribute i { text }", "64KiB", 65_536)]
    [InlineData("start = a\na = element a { element b { empty }, (empty | (a, element c { empty }*)) }", "1MB", 1_000_000)]
    public void A_document_is_about_as_large_as_is_asked_for(string schema, string size, int bytes)
    {
        string path = _folder.Write("a.rnc", schema);
        string folder = _folder.PathOf("large");

        ToolRun.Of("sample", path, "--size", size, "--output", folder).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        string document = Path.Combine(folder, "sample-00000.xml");
        new FileInfo(document).Length.ShouldBeInRange(bytes, bytes + 5_000);
        ToolRun.Of("validate", path, document, "--id-checks").ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("sample", path, "--size", size).Output.ShouldBe(File.ReadAllText(document));
    }

    [Fact]
    public void A_large_document_is_written_in_small_pieces()
    {
        RelaxNg.Grammars.Grammar grammar = Schemas.SchemaFiles.Compile(_schema).Grammar!;
        using PieceCounter output = new();

        new RelaxNg.Sampling.DocumentSampler(grammar).TrySampleOfSize(5_000_000, 1, output).ShouldBeTrue();

        output.Length.ShouldBeInRange(5_000_000, 5_100_000);
        output.Longest.ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData("start = element a { element b { empty }, attribute c { xsd:int } }")]
    [InlineData("start = element a { (element b { empty } & element c { xsd:token })?, attribute d { text }? }")]
    public void What_cannot_grow_has_no_large_document(string schema) => ToolRun.Of("sample", _folder.Write("a.rnc", schema), "--size", "1MB")
        .ShouldBe(new ToolRun(ExitCode.Undecided, "", "schemagen: no document of that size was found: the schema has no elements and no text that can be repeated\n"));

    [Theory]
    [InlineData("--size makes one valid document", "--size", "1MB", "--count", "2")]
    [InlineData("--size makes one valid document", "--size", "1MB", "--invalid")]
    [InlineData("--size makes one valid document", "--size", "1MB", "--format", "json")]
    [InlineData("'1XB' is no size for --size: ", "--size", "1XB")]
    [InlineData("'-1' is no size for --size: ", "--size", "-1")]
    [InlineData("'9EiB' is too large for --size: the largest is 9223372036854775807 bytes", "--size", "9EiB")]
    public void A_size_is_a_size_of_one_document(string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["sample", _schema, .. options]);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldStartWith($"schemagen: {message}");
    }

    [Theory]
    [InlineData("start = notAllowed")]
    [InlineData("start = element a { notAllowed }")]
    [InlineData("start = x x = element a { x }")]
    [InlineData("start = x x = element a { attribute b { notAllowed }, text }")]
    public void A_schema_that_allows_nothing_has_no_documents(string text)
    {
        string schema = _folder.Write("nothing.rnc", text);

        ToolRun.Of("sample", schema).ShouldBe(new ToolRun(ExitCode.No, "", "schemagen: the schema allows no document at all\n"));
    }

    [Theory]
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
