using SchemaGen.Site.Model;
using SchemaGen.Site.Rendering;

namespace SchemaGen.Site.Tests;

/// <summary>Tests how pages describe the changes since an old version.</summary>
public sealed class ChangesTests
{
    private const string Old = """
        start = element r { a, b? }
        a = element a { common }
        b = element b { attribute x { text }?, empty }
        common = attribute kind { "one" }
        """;

    private const string New = """
        start = element r { a, b?, c? }
        a = element a { common }
        b = element b { empty }
        c = element c { text }
        common = attribute kind { "one" | "two" }
        """;

    private readonly SchemaSite _site = Sites.Of(New, Old);

    [Fact]
    public void The_verdicts_are_those_of_the_comparison()
    {
        SchemaChanges since = _site.Since.ShouldNotBeNull();
        (since.Old, since.New, since.Backward.Verdict, since.Forward.Verdict).ShouldBe(("old.rnc", "test.rnc", "broken", "broken"));
        since.Changes.Select(static change => (change.Message, change.Breaks, change.New, change.Page?.Path)).ShouldBe(
        [
            ("Element 'c' is new", "forward", "test.rnc:4", "elements/c.html"),
            ("Attribute 'kind' may also be 'two'", "forward", "test.rnc:5", "definitions/common.html"),
            ("Attribute 'x' is not allowed any more", "backward", "", "elements/b.html"),
        ], ignoreOrder: true);
        since.Changes.ShouldAllBe(static change => change.Witnesses.Length > 0);
    }

    [Theory]
    [InlineData("elements/r.html", "EV101")]
    [InlineData("elements/a.html", "EV301")]
    [InlineData("elements/b.html", "EV202")]
    [InlineData("elements/c.html", "EV101")]
    [InlineData("definitions/a.html", "")]
    [InlineData("definitions/common.html", "EV301")]
    public void A_page_has_the_changes_of_what_it_is_about(string path, string rules) =>
        string.Join(' ', Changes(path).Select(static change => change.Rule)).ShouldBe(rules);

    [Fact]
    public void The_site_has_a_page_of_changes_and_leads_to_it()
    {
        Dictionary<string, string> files = Sites.Files(_site);
        files["changes.html"].ShouldContain("href=\"elements/c.html\">Element &#39;c&#39; is new</a>");
        files["elements/b.html"].ShouldContain("href=\"../changes.html\"");
        SiteRenderer.Markdown(_site, new TemplateSet()).ShouldContain("- Element 'c' is new (EV101, breaks forward)");
    }

    [Fact]
    public void Without_an_old_version_nothing_is_said_of_changes()
    {
        Dictionary<string, string> files = Sites.Files(Sites.Of(New));
        files.Keys.ShouldNotContain("changes.html");
        files.Values.ShouldAllBe(static text => !text.Contains("changes.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comparison_is_a_page_by_itself()
    {
        string page = SiteRenderer.Report([Sites.Compare(Old.Replace("text", "\"<script>\"", StringComparison.Ordinal), New)], new TemplateSet());
        page.ShouldContain("Attribute &#39;x&#39; is not allowed any more");
        page.ShouldContain("Backward broken: The new version refuses documents of the old one.");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("href=");
    }

    [Fact]
    public void Changes_are_counted_by_rule() =>
        _site.Since!.Rules.ShouldBe([new RuleEntry("EV101", "An element is new", 1, 0, 1, 0), new RuleEntry("EV202", "An attribute is gone", 1, 1, 0, 0), new RuleEntry("EV301", "An enumeration has more values", 1, 0, 1, 0)]);

    [Fact]
    public void The_page_of_a_comparison_can_be_replaced() =>
        SiteRenderer.Report([Sites.Compare(Old, New)], new TemplateSet(new Dictionary<string, string>(StringComparer.Ordinal) { ["report.html"] = "{{ for report in reports }}{{ report.backward.verdict }} {{ report.rules.size }}{{ end }}" }))
            .ShouldBe("broken 3");

    private IEnumerable<ChangeEntry> Changes(string path) =>
        _site.Elements.Where(page => page.Path == path).SelectMany(static page => page.Changes)
            .Concat(_site.Definitions.Where(page => page.Path == path).SelectMany(static page => page.Changes));
}
