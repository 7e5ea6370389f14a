using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>--catalog</c>: XML catalogs map addresses to files.</summary>
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

    /// <summary>The text of a catalog, and the message after its path.</summary>
    public static TheoryData<string, string> Unusable => new()
    {
        { "<catalog/>", ":1:2: the root element is <catalog> in no namespace; expected <catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">" },
        { "<c:list xmlns:c='urn:c'/>", ":1:2: the root element is <c:list> in the namespace 'urn:c'; expected <catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">" },
        { "<catalog", ":1:9: the catalog is not well-formed: " },
        { "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'>\n  <uri name='a'/></catalog>", ":2:4: <uri> lacks attribute 'uri'" },
        { "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><group>\n<rewriteURI rewritePrefix='a'/></group></catalog>", ":2:2: <rewriteURI> lacks attribute 'uriStartString'" },
        { "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><nextCatalog/></catalog>", ":1:63: <nextCatalog> lacks attribute 'catalog'" },
    };

    /// <summary>Entries of a catalog, their code, and the message after the catalog's path; <c>{0}</c> is the folder.</summary>
    public static TheoryData<string, string> LeadingNowhere => new()
    {
        { "<uri name='http://example.org/a.rnc' uri='gone.rnc'/>", "error SG0213: The catalog maps 'http://example.org/a.rnc' to '{0}/gone.rnc', which does not exist" },
        { "<uri name='http://example.org/a.rnc' uri='.'/>", "error SG0213: The catalog maps 'http://example.org/a.rnc' to '{0}/', which is a folder" },
        { "<uri name='http://example.org/a.rnc' uri='http://other.example.org/a.rnc'/>", "error SG0213: The catalog maps 'http://example.org/a.rnc' to 'http://other.example.org/a.rnc', which is an address, and nothing is fetched" },
        { "<nextCatalog catalog='gone.xml'/>", "warning SG0214: The catalog '{0}/gone.xml' is passed over: it does not exist" },
        { "<delegateURI uriStartString='http:' catalog='.'/>", "warning SG0214: The catalog '{0}/' is passed over: it is a folder" },
        { "<nextCatalog catalog='http://example.org/catalog.xml'/>", "warning SG0214: The catalog 'http://example.org/catalog.xml' is passed over: it is an address, and nothing is fetched" },
        { "<nextCatalog catalog='bad.xml'/>", "warning SG0214: The catalog '{0}/bad.xml' is passed over: it cannot be used: {0}/bad.xml:1:2: the root element is <a> in no namespace; expected <catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_catalog_that_cannot_be_used_is_reported_at_its_place(string text, string reason)
    {
        string catalog = _folder.Write("catalog.xml", text);

        ToolRun run = ToolRun.Of("check", _folder.Write("a.rnc", "element a { text }"), "--catalog", catalog);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldStartWith($"schemagen: {catalog}{reason}");
    }

    [Fact]
    public void A_catalog_that_is_not_there_is_reported()
    {
        string catalog = _folder.PathOf("none.xml");

        ToolRun.Of("check", _folder.Write("a.rnc", "element a { text }"), "--catalog", catalog)
            .ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: cannot read the catalog '{catalog}': it does not exist\n"));
    }

    [Theory]
    [MemberData(nameof(LeadingNowhere))]
    public void What_leads_nowhere_is_reported_at_its_entry(string entry, string message)
    {
        string catalog = _folder.Write("catalog.xml", Catalog($"\n  {entry}"));
        _folder.Write("bad.xml", "<a/>");
        string schema = _folder.Write("main.rnc", "include 'http://example.org/a.rnc'");
        string expected = $"{catalog}:2:4: {message.Replace("{0}", _folder.Path, StringComparison.Ordinal)}";

        ToolRun run = ToolRun.Of("check", schema, "--catalog", catalog);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines.ShouldContain(expected);
        run.Output.Contains("SG0211: Nothing is fetched from 'http://example.org/a.rnc' (section 4.7); refer to a local file, or map the address to one with --catalog FILE\n", StringComparison.Ordinal)
            .ShouldBe(message.StartsWith("warning", StringComparison.Ordinal));
        run.Output.ShouldNotContain("SG0201");
        ToolRun.Of("convert", schema, _folder.PathOf("out.rng"), "--recursive", "--catalog", catalog).Error.ShouldContain(expected);
        ToolRun.Of("check", "http://example.org/a.rnc", "--catalog", catalog).Error.ShouldContain(expected.Replace("error SG0213: ", "", StringComparison.Ordinal).Replace("warning SG0214: ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://example.org/s/a.rnc")]
    [InlineData("urn:example:a")]
    public void A_schema_that_is_given_as_an_address_is_found_by_a_catalog(string address)
    {
        _folder.Write("local/a.rnc", "include 'b.rnc'");
        _folder.Write("local/b.rnc", "start = element a { text }");
        string catalog = _folder.Write("catalog.xml", Catalog($"<uri name='{address}' uri='local/a.rnc'/>"));
        string document = _folder.Write("a.xml", "<a/>");

        ToolRun.Of("check", address, "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("lint", address, "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("validate", address, document, "--catalog", catalog).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("sample", address, "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("simplify", address, "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("diff", address, address, "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("generate", address, "--namespace", "N", "--output", _folder.PathOf("out"), "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("docs", address, "--output", _folder.PathOf("site"), "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("convert", address, _folder.PathOf("out.rng"), "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("check", $"file://{_folder.PathOf("local/a.rnc")}").ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("check", address, "--catalog", $"file://{catalog}").ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("validate", address, $"file://{document}", "--catalog", catalog).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("check", "file:///none.rnc").Error.ShouldBe("schemagen: cannot read 'file:///none.rnc': it does not exist\n");
    }

    [Theory]
    [InlineData("check", "cannot read '{0}': it is an address, and nothing is fetched; --catalog FILE names a catalog that maps it to a file")]
    [InlineData("simplify", "cannot read '{0}': it is an address, and nothing is fetched; --catalog FILE names a catalog that maps it to a file")]
    [InlineData("format", "cannot format '{0}': it is an address, and nothing is fetched; give a file")]
    public void Nothing_is_fetched_from_an_address(string command, string message)
    {
        foreach (string address in new[] { "http://example.org/a.rnc", "urn:example:a" })
        {
            ToolRun.Of(command, address).ShouldBe(new ToolRun(ExitCode.Unusable, "", $"schemagen: {message.Replace("{0}", address, StringComparison.Ordinal)}\n"));
        }
    }

    [Fact]
    public void An_address_that_no_catalog_has_is_reported() =>
        ToolRun.Of("check", "http://example.org/a.rnc", "--catalog", _folder.Write("catalog.xml", Catalog(""))).Error
            .ShouldBe("schemagen: cannot read 'http://example.org/a.rnc': it is an address, and nothing is fetched; no catalog maps it to a file\n");

    private static string Catalog(string entries) =>
        $"""<!DOCTYPE catalog PUBLIC "-//OASIS//DTD Entity Resolution XML Catalog V1.0//EN" "http://localhost:1/catalog.dtd"><catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><!-- c --><other xmlns="urn:x"><uri xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog" name="http://example.org/s/part.rng" uri="no.rng"/></other>{entries}</catalog>""";
}
