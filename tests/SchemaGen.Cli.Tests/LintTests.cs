using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen lint</c>.</summary>
public sealed class LintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A compact schema and its finding: location, severity, code and message.</summary>
    public static TheoryData<string, string> Findings => new()
    {
        { "start = element a { b }\nb = text\nc = text", "3:1: info SG0801: Nothing leads to 'c' from the start: remove it, or refer to it" },
        { "start = element a { b, c }\nb = attribute x { text }\nc = attribute y { text }?\nd = element b { c }", "4:1: info SG0801: Nothing leads to 'd' from the start: remove it, or refer to it" },
        { "start = element a { b, c }\nb = element x { text }, empty\nc = (element x { text }, empty)", "3:1: info SG0802: 'c' has the same pattern as 'b' at {0}:2:1: one of them is enough" },
        { "start = element a { (element b { attribute x { text } } | element b { attribute x { text }, attribute y { text }? }) }",
          "1:59: info SG0803: The element 'b' of a document may be this one, or that at {0}:1:22; both match in <a><b x=\"\"/></a>" },
        { "start = element a { xsd:int { minInclusive = \"30\" pattern = \"[0-2][0-9]\" } }", "1:21: warning SG0804: No text is a value of 'int' with these facets: minInclusive = '30', pattern = '[0-2][0-9]'" },
        { "start = element a { xsd:string { pattern = \"[a-z-[a-z]]x\" } }", "1:21: warning SG0804: No text is a value of 'string' with these facets: pattern = '[a-z-[a-z]]x'" },
        { "start = element a { xsd:token { pattern = \"a+\" pattern = \"b*\" } }", "1:21: warning SG0804: No text is a value of 'token' with these facets: pattern = 'a+', pattern = 'b*'" },
        { "start = element a { xsd:string { pattern = \"a{3}\" maxLength = \"2\" } }", "1:21: warning SG0804: No text is a value of 'string' with these facets: pattern = 'a{3}', maxLength = '2'" },
        { "start = element a { xsd:token - xsd:string }", "1:21: warning SG0804: No text that is not excepted is a value of 'token'" },
        { "start = element a { xsd:int - (\"x\" | xsd:integer) }", "1:21: warning SG0804: No text that is not excepted is a value of 'int'" },
        { "start = element a { xsd:anyURI { maxLength = \"9\" } - xsd:anyURI }", "1:21: warning SG0804: No text that is not excepted is a value of 'anyURI' with these facets: maxLength = '9'" },
        { "start = element a { list { (xsd:dateTime - xsd:dateTime) | xsd:int } }", "1:29: warning SG0804: No text that is not excepted is a value of 'dateTime'" },
        { "start = element a { attribute b { xsd:boolean - (c | xsd:token \"1\" | \"0\") } }\nc = xsd:NCName", "1:35: warning SG0804: No text that is not excepted is a value of 'boolean'" },
        { "start = element a { \"x\" | \"y\" | \"x\" }", "1:33: info SG0805: The alternative stands there already, at {0}:1:21: remove it" },
        { "start = element a { text | notAllowed }", "1:28: info SG0805: The alternative is notAllowed: remove it" },
        { "start = element a { xsd:int \"5\" | xsd:int }", "1:21: info SG0805: The alternative is '5', which 'int' beside it has: remove it" },
        { "start = element a { b? }\nb = element b { b }", "2:5: warning SG0806: No document can have the element 'b': its content needs what is not allowed, or itself without end" },
        { "start = element a { element b { notAllowed }? }", "1:21: warning SG0806: No document can have the element 'b': its content needs what is not allowed, or itself without end" },
        { "start = element r { (element a { empty } & element b { empty }) & c }\nc = element c { empty } & element d { empty }",
          "1:22: info SG0807: libxml2 and xmllint refuse documents in which the interleaves within this one alternate: join them to one interleave" },
        { "start = element r { (element a { empty } & element b { empty })* }",
          "1:9: info SG0808: libxml2 and xmllint refuse the second round of the interleave that is repeated in the element 'r': repeat a choice of its children instead, or put it into an element" },
        { "start = element r { (element a { empty } & element b { empty }), element a { empty }? }",
          "1:9: info SG0809: In the element 'r', 'a' comes after an interleave that has an element of that name, too: libxml2 and xmllint take both for the interleave, and refuse the document" },
    };

    /// <summary>Schemas that resemble findings but have none.</summary>
    public static TheoryData<string> Clean =>
    [
        "start = element a { b, c }\nb = text\nc = text",
        "start = element a { b, c }\nb = attribute x { text }\nc = attribute y { text }",
        "start = element a { hook }\nhook = notAllowed\nhook |= text",
        "start = element a { xsd:int { minInclusive = \"2\" maxInclusive = \"2\" } | xsd:string { pattern = \"a{2}\" length = \"2\" } }",
        "start = element a { \"5\" | xsd:int { maxInclusive = \"4\" } }",
        "start = element a { xsd:integer - xsd:int }",
        "start = element a { xsd:string - (xsd:token - \"x\") }",
        "start = element a { xsd:anyURI - xsd:anyURI { maxLength = \"9\" } }",
        "start = element a { b? }\nb = element b { b? }",
        "start = element r { (element a { empty } & element b { empty }) & element c { empty } }",
        "start = element r { (attribute a { text } & element b { empty }) & (attribute c { text } & element d { empty }) }",
        "start = element r { (element s { element a { empty } & element b { empty } })* }",
        "start = element r { (element a { empty } & element b { empty }), element c { empty }, element a { empty } }",
    ];

    /// <summary>A schema for each misread shape, and a valid document that libxml2 rejects.</summary>
    public static TheoryData<string, string, string> MisreadShapes => new()
    {
        { "SG0807", "start = element r { (element a { empty } & element b { empty }) & (element c { empty } & element d { empty }) }", "<r><a/><c/><b/><d/></r>" },
        { "SG0808", "start = element r { (element a { empty } & element b { empty })* }", "<r><a/><b/><a/><b/></r>" },
        { "SG0809", "start = element r { (element a { empty } & element b { empty }), element a { empty } }", "<r><b/><a/><a/></r>" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_finding_is_a_line_with_its_place(string schema, string finding)
    {
        string path = _folder.Write("a.rnc", schema);

        ToolRun run = ToolRun.Of("lint", path, "--disable", "SG0810");

        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe($"{path}:{finding.Replace("{0}", path, StringComparison.Ordinal)}\n");
        run.ExitCode.ShouldBe(ExitCode.No);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_is_in_order_is_not_mentioned(string schema) =>
        ToolRun.Of("lint", _folder.Write("a.rnc", schema)).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [SkippableTheory]
    [MemberData(nameof(MisreadShapes))]
    public void Xmllint_refuses_a_document_that_is_valid(string code, string schema, string document)
    {
        ExternalTool? xmllint = ExternalTool.Find("xmllint");
        Skip.If(xmllint is null, "xmllint is not on this machine.");
        string compact = _folder.Write("a.rnc", schema);
        string xml = _folder.PathOf("a.rng");
        string path = _folder.Write("a.xml", document);
        ToolRun.Of("convert", compact, xml).ExitCode.ShouldBe(ExitCode.Yes);

        ToolRun.Of("lint", compact).Output.ShouldContain(code);
        ToolRun.Of("validate", compact, path).ExitCode.ShouldBe(ExitCode.Yes);
        xmllint!.Run("--noout", "--relaxng", xml, path).ShouldContain("fails to validate");
    }

    [Theory]
    [InlineData("namespace lint = \"urn:schemagen:lint\"\nstart = element a { text }\n[ lint:off = \"SG0802 SG0801\" ] c = text")]
    [InlineData("namespace lint = \"urn:schemagen:lint\"\n[ lint:off = \"SG0801\" ]\ngrammar { start = element a { text } c = text }")]
    [InlineData("namespace lint = \"urn:schemagen:lint\"\nstart = element a { text }\n[ lint:off = \"SG0801\" ] div { c = text }")]
    public void The_schema_switches_rules_off_for_a_part(string schema) =>
        ToolRun.Of("lint", _folder.Write("a.rnc", schema)).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [Theory]
    [InlineData("[ lint:off = 'SG9999 foo' ]", "'lint:off' lists 'SG9999', which is no rule of lint; expected codes such as SG0801, with spaces between them", "'lint:off' lists 'foo', which is no rule of lint; expected codes such as SG0801, with spaces between them")]
    [InlineData("[ lint:off = 'SG0801,SG0802' ]", "'lint:off' lists 'SG0801,SG0802', which is no rule of lint; expected codes such as SG0801, with spaces between them")]
    [InlineData("[ lint:off = 'SG0208' ]", "'lint:off' lists 'SG0208', which is no rule of lint; did you mean 'SG0808'?")]
    [InlineData("[ lint:off = '' ]", "'lint:off' lists no rules; expected codes such as SG0801, with spaces between them")]
    [InlineData("[ lint:of = 'SG0801' ]", "The annotation 'lint:of' has no effect; expected 'off' in its place")]
    [InlineData("[ lint:off = 'sg0801 SG0811 foo' ]")]
    public void An_annotation_that_switches_nothing_off_is_found(string annotation, params string[] messages)
    {
        string path = _folder.Write("a.rnc", $"namespace lint = \"urn:schemagen:lint\"\n{annotation} start = element a {{ text }}");

        ToolRun.Of("lint", path).Lines.ShouldBe(messages.Select(message => $"{path}:2:{annotation.Length + 2}: warning SG0811: {message}"));
    }

    [Fact]
    public void A_rule_that_is_switched_off_elsewhere_is_applied_here() => ToolRun.Of(
        "lint", _folder.Write("a.rnc", "namespace lint = \"urn:schemagen:lint\"\n[ lint:off = \"SG0801\" ] start = element a { text }\n[ lint:off = \"SG0802\" ] c = text"))
        .Output.ShouldContain("3:");

    [Fact]
    public void The_command_line_switches_rules_off()
    {
        string path = _folder.Write("a.rnc", "start = element a { text | notAllowed }\nc = text");

        ToolRun.Of("lint", path, "--disable", "SG0801", "--disable", "sg0805").ShouldBe(new ToolRun(ExitCode.Yes, "", ""));
        ToolRun.Of("lint", path, "--disable", "SG0801").Lines.Single().ShouldContain("SG0805");
    }

    [Fact]
    public void An_unknown_rule_is_a_wrong_usage() => ToolRun.Of("lint", "a.rnc", "--disable", "SG0851").Error
        .ShouldStartWith("schemagen: there is no rule 'SG0851'; did you mean 'SG0801'?\n");

    [Fact]
    public void Names_with_a_number_are_told_with_the_file_that_states_better_ones()
    {
        string path = _folder.Write("a.rnc", "start = element a { attribute b-c { text }, attribute bC { text }, attribute b.c { text } }");

        ToolRun run = ToolRun.Of("lint", path);

        run.Lines.ShouldAllBe(static line => line.Contains("info SG0810: "));
        run.Output.ShouldContain(".names.json");
        run.ExitCode.ShouldBe(ExitCode.No);
    }

    [Fact]
    public void Names_that_the_schema_numbers_itself_are_in_order() =>
        ToolRun.Of("lint", _folder.Write("a.rnc", "start = element a { attribute b { text }, attribute b2 { text } }")).ShouldBe(new ToolRun(ExitCode.Yes, "", ""));

    [Fact]
    public void Findings_are_json_sarif_and_annotations()
    {
        string path = _folder.Write("a.rnc", "start = element a { text }\nc = text");

        JsonElement json = ToolRun.Of("lint", path, "--format", "json").Objects.Single();
        json.GetProperty("valid").GetBoolean().ShouldBeTrue();
        JsonElement finding = json.GetProperty("findings").EnumerateArray().Single();
        finding.GetProperty("line").GetInt32().ShouldBe(2);
        finding.GetProperty("code").GetString().ShouldBe("SG0801");
        finding.GetProperty("severity").GetString().ShouldBe("info");
        JsonElement run = JsonDocument.Parse(ToolRun.Of("lint", path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        run.GetProperty("results")[0].GetProperty("level").GetString().ShouldBe("note");
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("shortDescription").GetProperty("text").GetString()
            .ShouldBe("A definition is never used");
        ToolRun.Of("lint", path, "--format", "github").Output.ShouldStartWith($"::notice file={path},line=2,col=1,title=SG0801::");
    }

    [Fact]
    public void A_schema_with_errors_is_not_linted_and_the_next_one_is()
    {
        string bad = _folder.Write("bad.rnc", "start = nothing");
        string good = _folder.Write("good.rnc", "start = element a { text }\nc = text");

        ToolRun run = ToolRun.Of("lint", bad, good);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Lines.Count.ShouldBe(2);
        run.Lines[0].ShouldContain("error SG0208");
        run.Lines[1].ShouldContain("info SG0801");
    }

    [Fact]
    public void Definitions_of_included_files_are_told_at_their_place()
    {
        string path = _folder.Write("a.rnc", "include \"b.rnc\"\nstart = element a { b }");
        _folder.Write("b.rnc", "b = text\nc = text");

        ToolRun.Of("lint", path).Output.ShouldStartWith($"{_folder.PathOf("b.rnc")}:2:1: info SG0801");
    }

    [SkippableFact]
    public void The_schemas_of_libvirt_and_DocBook_are_linted()
    {
        Skip.If(Corpora.LibvirtFolder is null || Corpora.OthersFolder is null, "The corpora are not on this machine (tests/corpora/restore.sh --all).");
        string docbook = Directory.GetFiles(Corpora.OthersFolder!, "docbook.rng", SearchOption.AllDirectories)[0];

        ToolRun run = ToolRun.Of("lint", Path.Combine(Corpora.LibvirtFolder!, "schemas", "domain.rng"), docbook);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("info SG0801: Nothing leads to 'inactiveDomain' from the start");
        run.Output.ShouldContain("info SG0807");
    }
}
