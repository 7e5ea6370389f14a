using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>--catalog</c>: XML catalogs tell where the files of addresses are.</summary>
public sealed class CatalogTests : IDisposable
{
    private const string Part = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><define name="x"><text/></define></grammar>""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://example.org/s/part.rng", "<uri name='http://example.org/s/part.rng' uri='local/part.rng'/>")]
    [InlineData("http://example.org/s/part.rng", "<system systemId='http://example.org/s/part.rng' uri='local/part.rng'/>")]
    [InlineData("http://example.org/s/part.rng", "<rewriteURI uriStartString='http://example.org/' rewritePrefix='wrong/'/><rewriteURI uriStartString='http://example.org/s/' rewritePrefix='local/'/>")]
    [InlineData("http://example.org/s/part.rng", "<rewriteSystem systemIdStartString='http://example.org/s/' rewritePrefix='local/'/>")]
    [InlineData("http://example.org/s/part.rng", "<uriSuffix uriSuffix='part.rng' uri='local/wrong.rng'/><uriSuffix uriSuffix='/s/part.rng' uri='local/part.rng'/>")]
    [InlineData("http://example.org/s/part.rng", "<systemSuffix systemIdSuffix='/part.rng' uri='local/part.rng'/>")]
    [InlineData("http://example.org/s/part.rng", "<delegateURI uriStartString='http://example.org/' catalog='other.xml'/>")]
    [InlineData("http://example.org/s/part.rng", "<nextCatalog catalog='missing.xml'/><nextCatalog catalog='catalog.xml'/><nextCatalog catalog='other.xml'/>")]
    [InlineData("http://example.org/s/part.rng", "<group xml:base='local/'><uri name='http://example.org/s/part.rng' uri='part.rng'/></group>")]
    [InlineData("urn:example:part", "<uri name='urn:example:part' uri='local/part.rng'/>")]
    [InlineData("urn:publicid:-:Example:Part+one:EN", "<public publicId='-//Example//Part one//EN' uri='local/part.rng'/>")]
    [InlineData("urn:publicid:-:Example:Part+one:EN", "<delegatePublic publicIdStartString='-//Example' catalog='other.xml'/>")]
    [InlineData("urn:publicid:ISO%2FIEC;1", "<group prefer='system'><public publicId=' ISO/IEC::1 ' uri='local/part.rng'/></group>")]
    public void It_leads_to_local_files(string address, string entries)
    {
        string schema = _folder.Write("main.rng", $"""<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="{address}"/><start><element name="a"><ref name="x"/></element></start></grammar>""");
        _folder.Write("local/part.rng", Part);
        string catalog = _folder.Write("catalog.xml", Catalog(entries));
        _folder.Write("other.xml", Catalog("<uri name='http://example.org/s/part.rng' uri='local/part.rng'/><public publicId='-//Example//Part one//EN' uri='local/part.rng'/>"));

        ToolRun.Of("check", schema, "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("validate", schema, _folder.Write("a.xml", "<a/>"), "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
    }

    [Fact]
    public void Convert_finds_the_files_that_it_converts_along()
    {
        string schema = _folder.Write("in/main.rng", """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="http://example.org/part.rng"/><start><ref name="x"/></start></grammar>""");
        _folder.Write("in/local/part.rng", Part);
        string catalog = _folder.Write("in/catalog.xml", Catalog("<uri name='http://example.org/part.rng' uri='local/part.rng'/>"));

        ToolRun.Of("convert", schema, _folder.PathOf("out/main.rnc"), "--recursive", "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

        File.ReadAllText(_folder.PathOf("out/main.rnc")).ShouldContain("include \"local/part.rnc\"");
        File.ReadAllText(_folder.PathOf("out/local/part.rnc")).ShouldBe("x = text\n");
    }

    [Fact]
    public void Files_of_a_catalog_refer_to_files_beside_them()
    {
        string schema = _folder.Write("main.rnc", "include \"http://example.org/s/a.rnc\"");
        _folder.Write("local/a.rnc", "include \"b.rnc\"");
        _folder.Write("local/b.rnc", "start = element a { text }");

        ToolRun.Of("check", schema, "--catalog", _folder.Write("catalog.xml", Catalog("<uri name='http://example.org/s/a.rnc' uri='local/a.rnc'/>"))).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Fact]
    public void What_is_delegated_is_looked_for_there_only()
    {
        string schema = _folder.Write("main.rnc", "include \"http://example.org/s/a.rnc\"");
        _folder.Write("a.rnc", "start = element a { text }");
        _folder.Write("empty.xml", Catalog(""));
        string catalog = _folder.Write(
            "catalog.xml",
            Catalog("<delegateURI uriStartString='http://example.org/' catalog='empty.xml'/><nextCatalog catalog='other.xml'/>"));
        _folder.Write("other.xml", Catalog("<uri name='http://example.org/s/a.rnc' uri='a.rnc'/>"));

        ToolRun.Of("check", schema, "--catalog", catalog).Output.ShouldContain("SG0211: Nothing is fetched from 'http://example.org/s/a.rnc'");
    }

    [Theory]
    [InlineData("<catalog/>", "expected 'catalog' of urn:oasis:names:tc:entity:xmlns:xml:catalog")]
    [InlineData("<catalog", "it is not well-formed")]
    [InlineData(null, "it does not exist")]
    public void A_catalog_that_cannot_be_read_is_reported(string? text, string reason)
    {
        string catalog = text is null ? _folder.PathOf("none.xml") : _folder.Write("catalog.xml", text);

        ToolRun run = ToolRun.Of("check", _folder.Write("a.rnc", "element a { text }"), "--catalog", catalog);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldStartWith($"schemagen: cannot read the catalog '{catalog}': ");
        run.Error.ShouldContain(reason);
    }

    private static string Catalog(string entries) =>
        $"""<!DOCTYPE catalog PUBLIC "-//OASIS//DTD Entity Resolution XML Catalog V1.0//EN" "http://localhost:1/catalog.dtd"><catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><!-- c --><other xmlns="urn:x"><uri xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog" name="http://example.org/s/part.rng" uri="no.rng"/></other>{entries}</catalog>""";
}
