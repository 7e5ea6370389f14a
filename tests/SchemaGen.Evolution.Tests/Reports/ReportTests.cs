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
        WitnessExcerpt.Of(witness, isWhole: true).Length.ShouldBe(witness.Xml.TrimEnd().Split('\n').Length + 1);
    }

    [Fact]
    public void A_document_fits_on_one_line() =>
        WitnessLine.Of(Versions.Compare("<element name='a'><element name='b'><attribute name='c'/></element></element>", "<element name='a'><element name='b'><empty/></element></element>").Backward.Witness!)
            .ShouldBe("""<a><b c=""/></a>""");

    private static EvolutionReport Report() => Versions.Compare(Old, New, EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read(List) });
}
