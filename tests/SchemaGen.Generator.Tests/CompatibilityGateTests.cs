using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>A schema with a baseline: the diagnostics, their locations, and the steps that run again after an edit.</summary>
public sealed class CompatibilityGateTests
{
    private const string Old = """
        <start><ref name="disk"/></start>
        <define name="disk"><element name="disk"><optional><attribute name="index"/></optional></element></define>
        """;

    private const string New = """
        <start><ref name="disk"/></start>
        <define name="disk">
          <element name="disk"><attribute name="index"/><optional><element name="mirror"><text/></element></optional></element>
        </define>
        """;

    private const string Accepted = """
        { "accepted": [
          { "rule": "EV203", "path": "/disk/@index", "reason": "always written since 2014" } ] }
        """;

    [Fact]
    public void An_incompatible_change_is_an_error_at_its_line_with_the_document() => Project(compatibility: "Backward").Run().Report.ShouldBe(
        "/s/disk.rng(3,25): error SG0701: Attribute 'index' is required now, so that documents of '/old/disk.rng' are refused (EV203 /disk/@index): <disk/>");

    [Fact]
    public void The_other_direction_is_asked_for() => Project(compatibility: "forward").Run().Report.ShouldBe(
        "/s/disk.rng(3,60): error SG0702: Element 'mirror' is new, so that '/old/disk.rng' refuses documents of this schema (EV101 /disk/mirror): <disk index=\"\"><mirror/></disk>");

    [Fact]
    public void Both_directions_can_be_asked_for() =>
        Project(compatibility: "Full").Run().Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["SG0701", "SG0702"]);

    [Fact]
    public void Without_more_a_baseline_asks_for_backward_compatibility() =>
        Project(compatibility: "").Run().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("SG0701");

    [Fact]
    public void A_compatible_schema_says_nothing() => Project("Full", Old, $"<!-- moved by a comment -->{Old}").Run().Report.ShouldBeEmpty();

    [Fact]
    public void Code_is_generated_all_the_same() => Project("Backward").Run().Files.ShouldNotBeEmpty();

    [Fact]
    public void What_is_accepted_is_no_error() => Project("Backward").Add(List(Accepted)).Run().Report.ShouldBeEmpty();

    [Fact]
    public void What_need_not_be_accepted_any_more_is_told_at_its_line() =>
        Project("Backward", Old, Old).Add(List(Accepted)).Run().Report.ShouldBe(
            "/s/schemagen.accepted.json(2,1): warning SG0704: The accepted change EV203 at '/disk/@index' is none any more: remove it from the list");

    [Fact]
    public void An_entry_that_may_be_for_another_schema_is_not_told() =>
        Project("Backward", Old, Old)
            .Add(InMemoryAdditionalText.Schema("/s/other.rng", TestProject.Grammar(Old), ("SchemaGenBaseline", "/old/disk.rng"), ("SchemaGenNamespace", "Other")), List(Accepted))
            .Run().Report.ShouldBeEmpty();

    [Fact]
    public void A_list_without_reasons_is_an_error() =>
        Project("Backward").Add(List("""{ "accepted": [ { "rule": "EV203", "path": "/disk/@index" } ] }""")).Run().Report.ShouldBe(
            "/s/schemagen.accepted.json(1,1): error SG0705: The list of accepted changes cannot be used: the entry has no \"reason\"");

    [Theory]
    [InlineData("Backward", "warning", "warning SG0701")]
    [InlineData("Backward", "info", "info SG0701")]
    [InlineData("Backward", "error", "error SG0701")]
    [InlineData("Equal", "info", "error SG0701")]
    [InlineData("Equal", "none", "error SG0701")]
    public void A_rule_has_the_severity_that_the_list_states(string mode, string severity, string expected) =>
        Project(mode).Add(List($$"""{ "severities": { "EV203": "{{severity}}" } }""")).Run().Report.ShouldContain($": {expected}: ");

    [Fact]
    public void A_rule_may_be_switched_off() =>
        Project("Backward").Add(List("""{ "severities": { "EV203": "none" } }""")).Run().Report.ShouldBeEmpty();

    [Theory]
    [InlineData("both", "/old/disk.rng", "/s/disk.rng(1,1): error SG0706: The Compatibility of a RelaxNgSchema item is 'Backward', 'Forward', 'Full' or 'Equal', not 'both'")]
    [InlineData("Full", "", "/s/disk.rng(1,1): warning SG0707: The RelaxNgSchema item has Compatibility but no Baseline: there is nothing to compare it with")]
    [InlineData("Full", "/old/none.rng", "/s/disk.rng(1,1): error SG0708: The baseline '/old/none.rng' cannot be compared with: /old/none.rng: Schema file not found: '/old/none.rng' (section 4.5); if it exists, list it as a RelaxNgInclude item")]
    public void Metadata_that_cannot_be_used_is_told(string compatibility, string baseline, string message) =>
        Project(compatibility, baseline: baseline).Run().Report.ShouldBe(message);

    [Fact]
    public void A_baseline_that_is_not_correct_is_told_once() =>
        Project("Full", "<start><ref name='nothing'/></start>").Run().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("SG0708");

    [Fact]
    public void A_schema_that_is_not_correct_is_not_compared() =>
        Project("Full", Old, "<start><ref name='nothing'/></start>").Run().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("SG0208");

    [Fact]
    public void Included_files_of_both_versions_count()
    {
        GeneratorRun run = Project("Backward", "<include href='part.rng'/>", "<include href='part.rng'/>")
            .Add(InMemoryAdditionalText.Include("/old/part.rng", TestProject.Grammar(Old)), InMemoryAdditionalText.Include("/s/part.rng", TestProject.Grammar(New)))
            .Run();

        run.Report.ShouldStartWith("/s/part.rng(3,25): error SG0701: ");
    }

    [Fact]
    public void Without_a_baseline_nothing_runs()
    {
        GeneratorRun run = TestProject.Library().Run();

        run.Reasons(TrackingNames.EvolutionPair).ShouldBeEmpty();
        run.Reasons(TrackingNames.Compatibility).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nothing", "Cached", "Cached", "Cached")]
    [InlineData("C#", "Cached", "Cached", "Cached")]
    [InlineData("options", "Cached", "Cached", "Cached")]
    [InlineData("another schema", "Unchanged", "Cached", "Cached")]
    [InlineData("a comment in the schema", "Modified", "Unchanged", "Cached")]
    [InlineData("a comment in the baseline", "Modified", "Unchanged", "Cached")]
    [InlineData("the list", "Modified", "Modified", "Modified")]
    [InlineData("the baseline", "Modified", "Modified", "Modified")]
    public void An_edit_compares_again_what_it_touches(string edit, string pair, string compatibility, string diagnostics)
    {
        GeneratorHarness project = Project("Backward")
            .Add(InMemoryAdditionalText.Schema("/t/other.rng", TestProject.Grammar("<start><element name=\"other\"><empty/></element></start>"), ("SchemaGenNamespace", "Other")))
            .Add(List("""{ "accepted": [] }"""));
        project.Run().Reasons(TrackingNames.Compatibility).ShouldBe("New");

        GeneratorRun run = Apply(project, edit).Run();

        run.Reasons(TrackingNames.EvolutionPair).ShouldBe(pair);
        run.Reasons(TrackingNames.Compatibility).ShouldBe(compatibility);
        run.OutputReasons(TrackingNames.Diagnostics).ShouldBe(diagnostics);
    }

    private static GeneratorHarness Apply(GeneratorHarness project, string edit) => edit switch
    {
        "C#" => project.AddCSharp("class Added { }"),
        "options" => project.RenewOptions(),
        "another schema" => project.Edit("/t/other.rng", static text => text.Replace("\"other\"", "\"another\"", StringComparison.Ordinal)),
        "a comment in the schema" => project.Edit("/s/disk.rng", static text => text + "<!-- a comment -->"),
        "a comment in the baseline" => project.Edit("/old/disk.rng", static text => text + "<!-- a comment -->"),
        "the list" => project.Edit("/s/schemagen.accepted.json", static _ => Accepted),
        "the baseline" => project.Edit("/old/disk.rng", static _ => TestProject.Grammar(New)),
        _ => project,
    };

    private static GeneratorHarness Project(string compatibility, string old = Old, string @new = New, string baseline = "/old/disk.rng") => TestProject.Empty().Add(
        InMemoryAdditionalText.Schema("/s/disk.rng", TestProject.Grammar(@new), ("SchemaGenBaseline", baseline), ("SchemaGenCompatibility", compatibility)),
        new InMemoryAdditionalText("/old/disk.rng", TestProject.Grammar(old), ("SchemaGenRole", "baseline")));

    private static InMemoryAdditionalText List(string text) => new("/s/schemagen.accepted.json", text, ("SchemaGenRole", "accepted"));
}
