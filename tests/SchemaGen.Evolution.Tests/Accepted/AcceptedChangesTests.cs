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
    [InlineData("", 1, "the file ends where a value was expected")]
    [InlineData("[]", 1, "expected an object with an array \"accepted\"")]
    [InlineData("{}", 1, "expected an object with an array \"accepted\"")]
    [InlineData("{\n\"accepted\": 1 }", 2, "expected an object with an array \"accepted\"")]
    [InlineData("{\"accepted\": [], \"severity\": {} }", 1, "the file has no \"severity\"; expected \"accepted\", \"severities\"")]
    [InlineData("{\"accepted\": [], \"accepted\": [] }", 1, "\"accepted\" is given twice")]
    [InlineData("{\"accepted\": [\n1 ] }", 2, "an entry must be an object")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\" } ] }", 2, "the entry has no \"reason\"")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\", \"reason\": \" \" } ] }", 2, "the \"reason\" of the entry is empty")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\", \"reason\": 5 } ] }", 2, "\"reason\" must be a string")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\", \"path\": \"/a\", \"reason\": \"x\", \"schema\": [\"a.rng\"] } ] }", 2, "\"schema\" must be a string")]
    [InlineData("{\"accepted\": [\n{ \"rule\": \"EV202\",\n \"because\": \"x\" } ] }", 3, "an entry has no \"because\"; expected \"rule\", \"path\", \"reason\", \"schema\"")]
    [InlineData("{\"severities\": {\n\"EV999\": \"info\" } }", 2, "there is no rule 'EV999'")]
    [InlineData("{\"severities\": {\n\"EV201\": \"fatal\" } }", 2, "'fatal' is not one of none, info, warning, error")]
    [InlineData("{\"severities\": []}", 1, "\"severities\" must be an object of rules and severities")]
    [InlineData("{\"accepted\": [ } ] }", 1, "'}' was found where a value was expected")]
    [InlineData("{\"accepted\": [ 1, ] }", 1, "']' was found where a value was expected")]
    [InlineData("{\"accepted\": [], }", 1, "'}' was found where a name in quotation marks was expected")]
    [InlineData("{\"accepted\": [01] }", 1, "'1' was found where the end of the number was expected")]
    [InlineData("{\"accepted\": [1.] }", 1, "']' was found where a digit was expected")]
    [InlineData("{\"accepted\": [nil] }", 1, "'n' was found where a value was expected")]
    [InlineData("{\"accepted\": [\"\t\"] }", 1, "'\t' was found where '\"' was expected")]
    [InlineData("{\"accepted\": [] } x", 1, "'x' was found where the end of the file was expected")]
    [InlineData("{\"accepted\": [\"\\x\"] }", 1, "'x' was found where an escape was expected")]
    public void A_list_that_cannot_be_used_is_refused_at_its_line(string text, int line, string message)
    {
        AcceptedChangesException exception = Should.Throw<AcceptedChangesException>(() => AcceptedChangesReader.Read(text));

        exception.Message.ShouldBe(message);
        exception.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("/pool/**", "/pool/source/@dev", true)]
    [InlineData("/pool/**", "/pool/", true)]
    [InlineData("/pool/**", "/pools/@dev", false)]
    [InlineData("/pool/*", "/pool/source", true)]
    [InlineData("/pool/*", "/pool/source/@dev", false)]
    [InlineData("/pool/*/@dev", "/pool/source/@dev", true)]
    [InlineData("/pool/*/@dev", "/pool/source[@type='a/b']/@dev", true)]
    [InlineData("**/@dev", "/pool/source/@dev", true)]
    [InlineData("/**/source/**", "/pool/source/@dev", true)]
    [InlineData("/pool/@*", "/pool/@dev", true)]
    [InlineData("/pool/@*", "/pool/source/@dev", false)]
    [InlineData("*", "/pool", false)]
    [InlineData("**", "/pool/source", true)]
    [InlineData("***", "/pool/source", true)]
    [InlineData("", "", true)]
    [InlineData("/pool", "/pool/source", false)]
    public void A_pattern_accepts_the_paths_that_fit(string pattern, string path, bool fits) => PathPattern.Matches(pattern, path).ShouldBe(fits);

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time() =>
        PathPattern.Matches(string.Concat(Enumerable.Repeat("*a", 200)) + "b", new string('a', 2_000)).ShouldBeFalse();

    [Fact]
    public void A_pattern_accepts_all_changes_that_fit_and_is_stale_if_none_does()
    {
        EvolutionReport report = Versions.Compare(
            "<element name='r'><optional><attribute name='a'/></optional><optional><element name='e'><optional><attribute name='b'/></optional></element></optional></element>",
            "<element name='r'><optional><element name='e'><empty/></element></optional></element>",
            EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read("""{ "accepted": [ { "rule": "EV202", "path": "/r/**", "reason": "x" }, { "rule": "EV202", "path": "/q/**", "reason": "y" } ] }""") });

        report.Changes.Select(static item => item.Acceptance).ShouldBe(["x", "x"]);
        report.Answer(CompatibilityMode.Backward).ShouldBe(Compatibility.Compatible);
        report.Stale.ShouldHaveSingleItem().Path.ShouldBe("/q/**");
    }

    [Theory]
    [InlineData("error", Compatibility.Broken, 1, 0)]
    [InlineData("warning", Compatibility.Compatible, 1, 0)]
    [InlineData("info", Compatibility.Compatible, 1, 0)]
    [InlineData("none", Compatibility.Compatible, 0, 1)]
    public void A_rule_counts_as_much_as_its_severity(string severity, Compatibility answer, int shown, int hidden)
    {
        EvolutionReport report = Compare($$"""{ "severities": { "EV202": "{{severity}}" } }""");

        report.Answer(CompatibilityMode.Backward).ShouldBe(answer);
        report.Backward.Verdict.ShouldBe(Compatibility.Broken);
        (report.Changes.Length, report.Hidden).ShouldBe((shown, hidden));
        report.Answer(CompatibilityMode.Equal).ShouldBe(Compatibility.Broken);
        Compare($$"""{ "severities": { "attribute-added": "none" } }""").Answer(CompatibilityMode.Backward).ShouldBe(Compatibility.Broken);
    }

    [Fact]
    public void What_is_written_is_read_back_and_accepts_what_stood_against()
    {
        EvolutionReport report = Compare("""{ "accepted": [] }""");
        AcceptedChanges present = AcceptedChangesReader.Read("""{ "severities": { "EV101": "info" }, "accepted": [ { "rule": "EV1", "path": "/\"\u0001", "reason": "other", "schema": "other.rng" } ] }""");

        string text = AcceptedChangesWriter.Write(AcceptedChangesWriter.Extend(present, [report, report], CompatibilityMode.Backward, "nobody writes it"));

        text.ShouldBe("""
            {
              "severities": {
                "EV101": "info"
              },
              "accepted": [
                { "rule": "EV1", "path": "/\"\u0001", "reason": "other", "schema": "other.rng" },
                { "rule": "EV202", "path": "/disk/@a", "reason": "nobody writes it", "schema": "new.rng" }
              ]
            }

            """.ReplaceLineEndings("\n"));
        Compare(text).Changes.ShouldHaveSingleItem().Acceptance.ShouldBe("nobody writes it");
        Should.Throw<AcceptedChangesException>(() => AcceptedChangesReader.Read(AcceptedChangesWriter.Write(AcceptedChangesWriter.Extend(AcceptedChanges.None, [report], CompatibilityMode.Backward, ""))))
            .Message.ShouldBe("the \"reason\" of the entry is empty");
    }

    [Fact]
    public void Nesting_has_a_limit() =>
        Should.Throw<AcceptedChangesException>(static () => AcceptedChangesReader.Read(new string('[', 100_000))).Message.ShouldContain("a value nested no deeper than 32");

    [Fact]
    public void Escapes_are_read() =>
        AcceptedChangesReader.Read("""{"accepted": [{"rule": "EV202", "path": "\/a\u0062", "reason": "\"\\\n"}]}""").Entries[0]
            .ShouldBe(new AcceptedChange("EV202", "/ab", "\"\\", null, 1));

    private static EvolutionReport Compare(string list) =>
        Versions.Compare(Old, New, EvolutionOptions.Default with { Accepted = AcceptedChangesReader.Read(list) });
}
