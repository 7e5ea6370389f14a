using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>A broken schema causes one diagnostic at the right location and never an exception.</summary>
public sealed class SchemaDiagnosticTests
{
    [Fact]
    public void Not_well_formed()
    {
        GeneratorRun run = TestProject.With($"<grammar {TestProject.Rng}>\n  <start>\n    <element name=\"a\">\n  </start>\n</grammar>").Run();

        ShouldBeOne(run, "/s/a.rng(4,", "error SG0101");
    }

    [Fact]
    public void An_include_that_is_not_there()
    {
        GeneratorRun run = TestProject.With($"<grammar {TestProject.Rng}>\n  <include href=\"missing.rng\"/>\n  <start><element name=\"a\"><empty/></element></start>\n</grammar>").Run();

        ShouldBeOne(run, "/s/a.rng(2,4)", "error SG0201");
        run.Report.ShouldContain("'/s/missing.rng'");
    }

    [Fact]
    public void The_compact_syntax_as_schema_and_as_included_file()
    {
        GeneratorRun run = TestProject.Empty().Add(
            InMemoryAdditionalText.Schema("/s/a.rnc", "include 'b.rng' include 'c.rnc' start = element a { b, c }"),
            InMemoryAdditionalText.Include("/s/b.rng", TestProject.Grammar("<define name='b'><attribute name='b'/></define>")),
            InMemoryAdditionalText.Include("/s/c.rnc", "c = attribute c { text }")).Run();

        run.Report.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_in_the_compact_syntax()
    {
        GeneratorRun run = TestProject.Empty().Add(InMemoryAdditionalText.Schema("/s/a.rnc", "start =\n  element a { text, }")).Run();

        ShouldBeOne(run, "/s/a.rnc(2,21)", "error SG0102");
    }

    [Fact]
    public void A_reference_to_nothing()
    {
        GeneratorRun run = TestProject.With($"<grammar {TestProject.Rng}>\n  <start>\n    <ref name=\"nothing\"/>\n  </start>\n</grammar>").Run();

        ShouldBeOne(run, "/s/a.rng(3,6)", "error SG0208");
    }

    [Fact]
    public void A_broken_file_that_two_schemas_include_is_reported_once()
    {
        string schema = TestProject.Grammar("<include href=\"b.rng\"/><start><ref name=\"a\"/></start>");
        GeneratorRun run = TestProject.Empty().Add(
            InMemoryAdditionalText.Schema("/s/a.rng", schema, ("SchemaGenNamespace", "One")),
            InMemoryAdditionalText.Schema("/s/c.rng", schema, ("SchemaGenNamespace", "Two")),
            InMemoryAdditionalText.Include("/s/b.rng", "<grammar\n")).Run();

        ShouldBeOne(run, "/s/b.rng(", "error SG0101");
    }

    [Fact]
    public void A_broken_file_that_no_schema_includes_is_nobodys_business()
    {
        GeneratorRun run = TestProject.Library().Add(InMemoryAdditionalText.Include("/s/c.rng", "<grammar")).Run();

        run.Report.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_found_by_a_name_of_different_case_with_a_warning()
    {
        GeneratorRun run = TestProject.Empty().Add(
            InMemoryAdditionalText.Schema("/s/a.rng", $"<grammar {TestProject.Rng}>\n  <include href=\"B.rng\"/>\n  <start><ref name=\"e\"/></start>\n</grammar>"),
            InMemoryAdditionalText.Include("/s/b.rng", TestProject.Grammar("<define name=\"e\"><element name=\"e\"><empty/></element></define>"))).Run();

        ShouldBeOne(run, "/s/a.rng(2,4)", "warning SG0011: 'B.rng' is taken to mean the file '/s/b.rng'");
    }

    [Fact]
    public void Paths_may_be_written_in_any_way()
    {
        GeneratorRun run = TestProject.Empty().Add(
            InMemoryAdditionalText.Schema("C:\\s\\x\\..\\a.rng", TestProject.Grammar("<include href=\"common/b%20c.rng\"/><start><ref name=\"e\"/></start>")),
            InMemoryAdditionalText.Include("C:\\s\\common\\b c.rng", TestProject.Grammar("<define name=\"e\"><element name=\"e\"><empty/></element></define>"))).Run();

        run.Report.ShouldBeEmpty();
    }

    private static void ShouldBeOne(GeneratorRun run, string place, string message)
    {
        run.Escaped.ShouldBeNull();
        run.Diagnostics.Count.ShouldBe(1, run.Report);
        run.Report.ShouldStartWith(place);
        run.Report.ShouldContain(message);
    }
}
