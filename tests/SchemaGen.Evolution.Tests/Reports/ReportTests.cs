using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Reports;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Reports;

/// <summary>Reports as people and build servers get them.</summary>
public sealed class ReportTests
{
    private const string Old = """
        <start><ref name="disk"/></start>
        <define name="disk"><element name="disk">
          <attribute name="type"><choice><value>file</value><value>block</value><value>a|b</value></choice></attribute>
          <optional><attribute name="index"><data type="unsignedInt"/></attribute></optional>
          <ref name="source"/>
        </element></define>
        <define name="source"><element name="source"><optional><attribute name="old"/></optional></element></define>
        """;

    private const string New = """
        <start><ref name="disk"/></start>
        <define name="disk"><element name="disk">
          <attribute name="type"><choice><value>file</value><value>block</value><value>nvme</value></choice></attribute>
          <attribute name="index"><data type="unsignedInt"/></attribute>
          <ref name="source"/>
        </element></define>
        <define name="source"><element name="source"><optional><element name="cookies"><text/></element></optional></element></define>
        """;

    private const string List = """
        { "accepted": [
          { "rule": "EV202", "path": "/disk/source/@old", "reason": "no version of <ours> ever wrote it" },
          { "rule": "EV202", "path": "/disk/@gone", "reason": "x" }
        ] }
        """;

    [Fact]
    public void What_is_not_compared_is_listed_with_its_place()
    {
        EvolutionReport report = Versions.Compare(
            """<element name="r"><empty/></element>""",
            """
            <element name="r" xmlns:s="http://purl.oclc.org/dsdl/schematron" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0">
            <s:rule context="r"/>
            <optional><attribute name="id"><data type="ID"/></attribute></optional>
            <optional><attribute name="x" a:defaultValue="1"/></optional>
            <optional><attribute name="y" a:defaultValue="2"/></optional>
            </element>
            """);

        report.Uncompared.Select(static part => (part.What, part.Count)).ShouldBe([("Schematron rules", 1), ("ID types", 1), ("default values", 2)], ignoreOrder: true);
        TextReport.Write(report).ShouldContain("default values (new.rng:6:12 and 1 more)");
    }

    [Fact]
    public void Text_shows_everything_where_nothing_is_asked() => Snapshot.Match(TextReport.Write(Report()), "txt");

    [Fact]
    public void Text_shows_documents_for_what_is_asked() => Snapshot.Match(TextReport.Write(Report(), CompatibilityMode.Forward), "txt");

    [Fact]
    public void Markdown() => Snapshot.Match(MarkdownReport.Write(Report(), CompatibilityMode.Backward), "md");

    [Fact]
    public void Markdown_of_equal_schemas() => Snapshot.Match(MarkdownReport.Write(Versions.Compare(Old, Old), CompatibilityMode.Full), "md");

    [Fact]
    public void JUnit() => Snapshot.Match(JUnitReport.Write([Report()], CompatibilityMode.Backward), "xml");

    [Fact]
    public void A_long_document_is_cut_around_the_difference()
    {
        string many = string.Concat(Enumerable.Range(0, 30).Select(static i => $"<element name='e{i}'><empty/></element>"));
        Witness witness = Versions.Compare(
            $"<element name='r'><element name='before'>{many}</element><element name='last'><optional><attribute name='x'/></optional></element></element>",
            $"<element name='r'><element name='before'>{many}</element><element name='last'><empty/></element></element>").Changes[0].Backward!;

        string.Join('\n', WitnessExcerpt.Of(witness)).ShouldBe("""
            <r>
              …
                <e29/>
              </before>
              <last x=""/>
                    ^^^^
            </r>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lines_are_broken_at_the_width_of_a_terminal_and_documents_are_cut()
    {
        const int width = 60;
        string value = new('v', 100);
        EvolutionReport report = Versions.Compare(
            $"<element name='r'><attribute name='a'><choice><value>{value}</value><value>x</value></choice></attribute></element>",
            "<element name='r'><attribute name='a'><value>x</value></attribute></element>",
            EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read("""{ "accepted": [ { "rule": "EV101", "path": "/nowhere", "reason": "x" } ] }""") });

        string[] lines = [.. TextReport.Lines(report, width: width).Select(static line => line.ToString())];

        lines.Where(static line => line.Length > width).ShouldAllBe(static line => !line.Trim().Contains(' '));
        string[] words = [.. lines.SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string[] whole = [.. TextReport.Lines(report).SelectMany(static line => line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        words.Where(static word => !word.Contains('v') && !word.Contains('^')).ShouldBe(whole.Where(static word => !word.Contains('v') && !word.Contains('^')));
        int marks = Array.FindIndex(lines, static line => line.Contains("^^^"));
        lines[marks].Length.ShouldBeLessThanOrEqualTo(width);
        lines[marks].TrimEnd().Length.ShouldBe(lines[marks - 1].TrimEnd('>', '/').Length);
        lines[1].ShouldBe("  backward  broken      the new version refuses documents of");
        lines[2].ShouldBe("      the old one (1 change)");
    }

    [Fact]
    public void Markdown_stays_short_whatever_changed_and_begins_with_the_counts()
    {
        EvolutionReport one = Report();
        EvolutionReport report = one with { Changes = [.. Enumerable.Repeat(one.Changes, 200).SelectMany(static changes => changes)] };

        string text = MarkdownReport.Write(report, CompatibilityMode.Backward);

        text.Length.ShouldBeInRange(MarkdownReport.MaxLength / 3, MarkdownReport.MaxLength);
        text.ShouldContain("| EV202 | An attribute is gone | 200 | 200 |  | 200 |\n");
        text.ShouldContain("changes more; `schemagen diff` lists all");
        text.IndexOf("| EV202 | An attribute is gone |", StringComparison.Ordinal).ShouldBeLessThan(1_000);
        MarkdownReport.Write([.. Enumerable.Repeat(report, 300)], CompatibilityMode.Backward).Length.ShouldBeLessThanOrEqualTo(MarkdownReport.MaxLength);
    }

    [Fact]
    public void JUnit_fails_where_the_answer_is_that_it_is_broken_although_no_change_stands_against_it()
    {
        EvolutionReport report = Report();
        EvolutionReport bare = report with { Changes = [] };
        EvolutionReport broken = bare with { Backward = bare.Backward with { IsComplete = false } };

        JUnitReport.Write([broken], CompatibilityMode.Equal).ShouldContain("failures=\"2\"");
        JUnitReport.Write([broken], CompatibilityMode.Backward).ShouldContain("errors=\"1\"");
    }

    [Fact]
    public void A_document_fits_on_one_line() =>
        WitnessLine.Of(Versions.Compare("<element name='a'><element name='b'><attribute name='c'/></element></element>", "<element name='a'><element name='b'><empty/></element></element>").Backward.Witness!)
            .ShouldBe("""<a><b c=""/></a>""");

    private static EvolutionReport Report() => Versions.Compare(Old, New, EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read(List) });
}
