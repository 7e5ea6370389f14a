using SchemaGen.Evolution.Accepted;

namespace SchemaGen.Evolution.Tests.Accepted;

/// <summary>The list of accepted changes: how it is read, and what it does to an answer.</summary>
public sealed class AcceptedChangesTests
{
    private const string Old = """<element name="disk"><optional><attribute name="a"/></optional><optional><attribute name="b"/></optional></element>""";
    private const string New = """<element name="disk"><optional><attribute name="b"/></optional></element>""";
    private const string Removal = """{ "rule": "EV202", "path": "/disk/@a", "reason": "nobody writes it" }""";

    [Fact]
    public void What_is_accepted_does_not_break()
    {
        EvolutionReport report = Compare($$"""{ "accepted": [ {{Removal}} ] }""");

        report.Backward.Verdict.ShouldBe(Compatibility.Broken);
        report.Answer(CompatibilityMode.Backward).ShouldBe(Compatibility.Compatible);
        report.Changes.ShouldHaveSingleItem().Acceptance.ShouldBe("nobody writes it");
        report.Stale.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_accepted_hides_no_other_break_of_its_element()
    {
        const string key = """<element name="key"><empty/></element>""";
        const string value = """<element name="value"><empty/></element>""";
        EvolutionReport report = Versions.Compare(
            $"""<element name="list"><optional><attribute name="a"/></optional><oneOrMore><oneOrMore>{key}</oneOrMore><oneOrMore>{value}</oneOrMore></oneOrMore></element>""",
            $"""<element name="list"><oneOrMore>{key}{value}</oneOrMore></element>""",
            EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read("""{ "accepted": [ { "rule": "EV202", "path": "/list/@a", "reason": "x" } ] }""") });

        report.Answer(CompatibilityMode.Backward).ShouldBe(Compatibility.Broken);
        report.Changes.Where(static change => change.Acceptance is null && change.Change.BreaksBackward).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_accepted_of_one_element_is_not_accepted_of_another_with_equal_content()
    {
        const string element = """<element name="a"><empty/></element>""";
        EvolutionReport report = Versions.Compare(
            Schema($"{element}{element}"),
            Schema($"{element}{element}{element}"),
            EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read("""{ "accepted": [ { "rule": "EV601", "path": "/r/x", "reason": "x" } ] }""") });

        report.Answer(CompatibilityMode.Backward).ShouldBe(Compatibility.Broken);
        report.Against(CompatibilityMode.Backward).ShouldHaveSingleItem().Change.Path.ShouldBe("/r/y");

        static string Schema(string content) => $"""<element name="r"><element name="x"><optional><attribute name="k"/></optional><zeroOrMore>{content}</zeroOrMore></element><element name="y"><zeroOrMore>{content}</zeroOrMore></element></element>""";
    }

    [Fact]
    public void Nothing_is_accepted_where_equality_is_asked() =>
        Compare($$"""{ "accepted": [ {{Removal}} ] }""").Answer(CompatibilityMode.Equal).ShouldBe(Compatibility.Broken);

    [Theory]
    [InlineData("EV202", "/disk/@a", Compatibility.Compatible)]
    [InlineData("attribute-removed", "/disk/@a", Compatibility.Compatible)]
    [InlineData("EV201", "/disk/@a", Compatibility.Broken)]
    [InlineData("EV202", "/disk/@b", Compatibility.Broken)]
    public void Rule_and_path_must_fit(string rule, string path, Compatibility answer) =>
        Compare($$"""{ "accepted": [ { "rule": "{{rule}}", "path": "{{path}}", "reason": "x" } ] }""").Answer(CompatibilityMode.Backward).ShouldBe(answer);

    [Fact]
    public void An_entry_that_no_change_needs_is_stale()
    {
        EvolutionReport report = Compare($$"""
            { "accepted": [
              {{Removal}},
              { "rule": "EV202", "path": "/disk/@b", "reason": "x" }
            ] }
            """);

        AcceptedChange stale = report.Stale.ShouldHaveSingleItem();
        stale.Path.ShouldBe("/disk/@b");
        stale.Line.ShouldBe(3);
    }

    [Fact]
    public void An_entry_may_be_for_one_schema()
    {
        AcceptedChanges list = AcceptedChangesReader.Read("""{ "accepted": [ { "rule": "EV202", "path": "/disk/@a", "reason": "x", "schema": "disk.rng" } ] }""");

        list.For("v2/disk.rng").Entries.Length.ShouldBe(1);
        list.For("v2\\disk.rng").Entries.Length.ShouldBe(1);
        list.For("v2/pool.rng").Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 1, "the file ends where a value is expected")]
    [InlineData("[]", 1, "the list is an object with an array \"accepted\"")]
    [InlineData("{\n\"accepted\": 1 }", 1, "the list is an object with an array \"accepted\"")]
    [InlineData("{\"accepted\": [\n1 ] }", 2, "an entry is an object")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\" } ] }", 2, "an entry has a \"reason\"")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\", \"reason\": \" \" } ] }", 2, "an entry has a \"reason\"")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\",\n \"because\": \"x\" } ] }", 3, "an entry has no \"because\"; it has rule, path, reason and schema")]
    [InlineData("{\"accepted\": [ } ] }", 1, "'}' stands where a value is expected")]
    [InlineData("{\"accepted\": [] } x", 1, "'x' stands where the end is expected")]
    [InlineData("{\"accepted\": [\"\\x\"] }", 1, "'\"' stands where an escape is expected")]
    public void A_list_that_cannot_be_used_is_refused_at_its_line(string text, int line, string message)
    {
        AcceptedChangesException exception = Should.Throw<AcceptedChangesException>(() => AcceptedChangesReader.Read(text));

        exception.Message.ShouldBe(message);
        exception.Line.ShouldBe(line);
    }

    [Fact]
    public void Nesting_has_a_limit() =>
        Should.Throw<AcceptedChangesException>(static () => AcceptedChangesReader.Read(new string('[', 100_000))).Message.ShouldContain("deeper than 32");

    [Fact]
    public void Escapes_are_read() =>
        AcceptedChangesReader.Read("""{"accepted": [{"rule": "EV202", "path": "\/a\u0062", "reason": "\"\\\n"}]}""").Entries[0]
            .ShouldBe(new AcceptedChange("EV202", "/ab", "\"\\", null, 1));

    private static EvolutionReport Compare(string list) =>
        Versions.Compare(Old, New, EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read(list) });
}
