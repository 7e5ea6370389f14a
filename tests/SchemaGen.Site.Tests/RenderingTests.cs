using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SchemaGen.Site.Model;
using SchemaGen.Site.Rendering;
using SchemaGen.Testing;

namespace SchemaGen.Site.Tests;

/// <summary>Tests the files of a site.</summary>
public sealed partial class RenderingTests
{
    private const string Hostile = """
        namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
        start = r
        ## <script>alert(1)</script> & "quoted" </code></pre><img src=x onerror=alert(1)> {{ site.title }} [x](javascript:alert(1))
        r = element r {
          ## ' onmouseover='alert(1)
          attribute x { "<b>" | '"><script>' | "</script>" }?,
          [ a:defaultValue = "<i>" ] attribute y { string }?
        }
        """;

    [Fact]
    public void Nothing_of_a_schema_becomes_markup()
    {
        Dictionary<string, string> files = Sites.Files(Sites.Of(Hostile));
        string page = files["elements/r.html"];
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        page.ShouldContain("{{ site.title }}");
        foreach ((string path, string text) in files.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            text.ShouldNotContain("<script>", Case.Insensitive, path);
            text.ShouldNotContain("<img", Case.Insensitive, path);
            text.ShouldNotContain("<b>", Case.Sensitive, path);
            text.ShouldNotContain("' onmouseover", Case.Sensitive, path);
        }

        files["search-index.js"].ShouldNotContain("<");
        SiteRenderer.Markdown(Sites.Of(Hostile), new TemplateSet()).ShouldContain(@"\<script\>");
    }

    [Fact]
    public void No_link_of_libvirts_site_is_broken_and_every_page_is_well_formed()
    {
        Dictionary<string, string> files = Sites.Files(Sites.OfLibvirt());
        files.Count.ShouldBeGreaterThan(1_000);
        List<string> broken = [];
        foreach ((string path, string text) in files.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            XDocument document = XDocument.Parse(Void().Replace(text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "${tag}/>").Replace(" defer>", " defer=''>", StringComparison.Ordinal).Replace(" hidden>", " hidden=''>", StringComparison.Ordinal));
            HashSet<string> anchors = [.. document.Descendants().Attributes("id").Select(static id => id.Value)];
            anchors.Count.ShouldBe(document.Descendants().Attributes("id").Count(), path);
            foreach (string link in document.Descendants().Attributes().Where(static attribute => attribute.Name.LocalName is "href" or "src").Select(static attribute => attribute.Value))
            {
                string target = link.StartsWith('#') ? path : link.StartsWith("../", StringComparison.Ordinal) ? link[3..] : link;
                if (!files.ContainsKey(target) || (link.StartsWith('#') && !anchors.Contains(link[1..])))
                {
                    broken.Add($"{path}: {link}");
                }
            }
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_schema_gives_the_same_files() =>
        Sites.Files(Sites.Of(Hostile)).ShouldBe(Sites.Files(Sites.Of(Hostile)));

    [Fact]
    public void A_template_of_ones_own_replaces_the_built_in_one()
    {
        Dictionary<string, string> files = Sites.Files(Sites.Of("start = element r { empty }"), ("footer.html", "</main><footer>Ours: {{ site.title }}</footer></body></html>"), ("style.css", "p { }"));
        files["index.html"].ShouldContain("Ours: Test");
        files["elements/r.html"].ShouldContain("Ours: Test");
        files["style.css"].ShouldBe("p { }");
    }

    [Theory]
    [InlineData("{{ for }}", "footer.html:1:")]
    [InlineData("a\n{{ page?.nmae }}", "footer.html:2:")]
    [InlineData("{{ site.verison }}", "footer.html:1:")]
    [InlineData("{{ include 'gone.html' }}", "There is no template 'gone.html'")]
    [InlineData("{{ include 'footer.html' }}", "footer.html:1:")]
    [InlineData("{{ while true }}{{ end }}", "footer.html:1:")]
    public void A_mistake_in_a_template_is_told_with_its_place(string template, string expected) =>
        Should.Throw<TemplateException>(() => Sites.Files(Sites.Of("start = element r { empty }"), ("footer.html", template))).Message.ShouldContain(expected);

    [Fact]
    public void A_template_that_nothing_includes_is_a_mistake() =>
        Should.Throw<TemplateException>(() => Sites.Files(Sites.Of("start = element r { empty }"), ("elment.html", "x"))).Message
            .ShouldBe("elment.html:1:1: No template includes 'elment.html'; did you mean 'element.html'?");

    [Fact]
    public void Addresses_are_escaped_as_such() =>
        Sites.Files(Sites.Of("start = element r { empty }"), ("footer.html", "<a href=\"mailto:a?subject={{ 'R&amp;D é' | url }}\">"))["index.html"].ShouldContain("subject=R%26D%20%C3%A9");

    [Fact]
    public void Markdown_keeps_code_and_lists()
    {
        string text = SiteRenderer.Markdown(Sites.Of("""
            start =
              ## One.
              ##
              ##     <a b="*"/>
              element r {
                ## Colour:
                ##
                ## - red
                ## - blue
                attribute c { text } }
            """), new TemplateSet());
        text.ShouldContain("\n    <a b=\"*\"/>\n");
        text.ShouldContain("Colour: red; blue");
    }

    [Fact]
    public void Attributes_and_values_are_found_once()
    {
        string index = Sites.Files(Sites.Of("start = element r { element a { kind }, element b { kind } } kind = attribute kind { \"lun\" }"))["search-index.js"];
        index.Split("\"value of kind\"").Length.ShouldBe(2);
        index.ShouldContain("[\"kind\",\"attribute\",\"elements/a.html#attribute-kind\",\"a, b\",\"\"]".Replace("elements/a", "elements/r.a", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_is_what_its_schema_says()
    {
        using JsonDocument json = JsonDocument.Parse(SiteRenderer.ToJson(Sites.Of(Hostile, "start = element r { empty }")));
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("docs", "site.schema.json")));
        List<string> complaints = [];
        Compare(json.RootElement, schema.RootElement, schema.RootElement, "", complaints);
        complaints.ShouldBeEmpty();
    }

    // Implements the parts of JSON Schema that the file uses: each property is declared, and each declared property is present.
    private static void Compare(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> complaints)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Compare(item, items, root, path + "[]", complaints);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            string[] stated = [.. properties.EnumerateObject().Select(static property => property.Name)];
            string[] there = [.. value.EnumerateObject().Select(static property => property.Name)];
            complaints.AddRange(stated.Except(there).Select(name => $"{path}/{name} is missing"));
            complaints.AddRange(there.Except(stated).Select(name => $"{path}/{name} is not in the schema"));
            foreach (JsonProperty property in value.EnumerateObject().Where(property => stated.Contains(property.Name)))
            {
                Compare(property.Value, properties.GetProperty(property.Name), root, $"{path}/{property.Name}", complaints);
            }
        }
    }

    [GeneratedRegex("(?<tag><(meta|link|input)\\b[^>]*)>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Void();
}
