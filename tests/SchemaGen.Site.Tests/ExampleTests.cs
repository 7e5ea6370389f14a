using System.Text;
using SchemaGen.Schemas;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Tests;

/// <summary>Tests examples of elements from real documents.</summary>
public sealed class ExampleTests
{
    private const string Schema = """
        default namespace = "urn:list"
        start = element list { item+ }
        item = element item { short | long }
        short = attribute kind { "short" }, element text { text }
        long = attribute kind { "long" }, element text { element p { text }+ }
        """;

    private const string Document = """
        <l:list xmlns:l="urn:list">
          <l:item kind="short">
            <l:text>A</l:text>
          </l:item>
          <!-- The long one. -->
          <l:item kind="long">
            <l:text>
              <l:p>B</l:p>
            </l:text>
          </l:item>
        </l:list>
        """;

    [Fact]
    public void The_example_of_a_document_stands_at_the_margin_and_has_its_namespaces() =>
        Xml(Sites.Of(Schema, null, ("a.xml", Document)), "item").ShouldBe("""
            <l:item kind="long" xmlns:l="urn:list">
              <l:text>
                <l:p>B</l:p>
              </l:text>
            </l:item>
            """);

    [Fact]
    public void Elements_of_one_name_are_told_apart_by_their_content()
    {
        SchemaSite site = Sites.Of(Schema, null, ("a.xml", Document));
        Xml(site, "long/text").ShouldContain("<l:p>B</l:p>");
        Xml(site, "short/text").ShouldBe("<l:text xmlns:l=\"urn:list\">A</l:text>");
    }

    [Fact]
    public void The_root_has_the_document_and_each_element_an_example_of_it()
    {
        SchemaSite site = Sites.Of(Schema, null, ("a.xml", Document));
        site.Elements.ShouldAllBe(static page => page.Examples.Last().Title == "a.xml");
        RelaxNgSchema.Parse(Schema).Validate(Encoding.UTF8.GetBytes(Xml(site, "list"))).IsValid.ShouldBeTrue();
    }

    [Fact]
    public void A_document_on_one_line_is_laid_out() =>
        Xml(Sites.Of("start = element r { element a { empty } }", null, ("b.xml", "<r><a/></r>")), "r").ShouldBe("<r>\n  <a />\n</r>");

    [Fact]
    public void What_is_not_valid_or_too_long_gives_no_example()
    {
        Titles("<r><b/></r>").ShouldBe(["Smallest", "Typical"]);
        Titles($"<r><a>{new string('x', 4_000)}</a></r>").ShouldBe(["Smallest", "Typical"]);
        Titles("<r><a>x</a></r>").ShouldBe(["Smallest", "b.xml"]);

        static IEnumerable<string> Titles(string document) =>
            Sites.Of("start = element r { element a { text }+ }", null, ("b.xml", document)).Elements.Single(static page => page.Name == "r").Examples.Select(static example => example.Title);
    }

    private static string Xml(SchemaSite site, string place) =>
        site.Elements.Single(page => page.Place == place || page.Name == place).Examples.Single(static example => example.Title.EndsWith(".xml", StringComparison.Ordinal)).Xml.ReplaceLineEndings("\n");
}
