using System.Net;
using System.Text.Json;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SchemaGen.Evolution;
using SchemaGen.Site.Building;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Rendering;

/// <summary>Writes the documentation of a schema as HTML, Markdown or JSON. The same schema and templates always produce the same text.</summary>
public static class SiteRenderer
{
    private const int MostRepetitions = 10_000_000;
    private const int MostNesting = 100;
    private const int MostPlaces = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Renders the pages of a site with their style sheet and scripts. The site needs no server or network.</summary>
    /// <param name="site">The documentation.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="TemplateException">A template has an error.</exception>
    public static IEnumerable<SiteFile> Html(SchemaSite site, TemplateSet templates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(templates);
        templates.Check();
        ScriptObject model = (ScriptObject)new ScriptModel(WebUtility.HtmlEncode).Of(site)!;
        foreach (string single in site.Since is null ? ["index.html"] : new[] { "index.html", "changes.html" })
        {
            yield return new SiteFile(single, Render(single, templates, model, null, ""));
        }

        foreach ((string template, string list) in new[] { ("element.html", "elements"), ("definition.html", "definitions") })
        {
            foreach (ScriptObject page in ((ScriptArray)model[list]!).Cast<ScriptObject>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new SiteFile((string)page["path"]!, Render(template, templates, model, page, "../"));
            }
        }

        yield return new SiteFile("style.css", templates.TextOf("style.css"));
        yield return new SiteFile("search.js", templates.TextOf("search.js"));
        yield return new SiteFile("search-index.js", SearchIndex(site));
    }

    /// <summary>Renders the whole documentation as one Markdown file.</summary>
    /// <param name="site">The documentation.</param>
    /// <param name="templates">The templates.</param>
    /// <exception cref="TemplateException">A template has an error.</exception>
    public static string Markdown(SchemaSite site, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(templates);
        templates.Check();
        return Render("schema.md", templates, new ScriptModel(MarkdownText.Escape, MarkdownText.Indent).Of(site), null, "");
    }

    /// <summary>Renders comparisons of schemas as one self-contained HTML page.</summary>
    /// <param name="reports">The results of the comparisons.</param>
    /// <param name="templates">The templates.</param>
    /// <exception cref="TemplateException">A template has an error.</exception>
    public static string Report(IEnumerable<EvolutionReport> reports, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(templates);
        templates.Check();
        object? model = new ScriptModel(WebUtility.HtmlEncode).Of(reports.Select(static report => ChangeEntries.Of(report, static _ => null)));
        return Render("report.html", templates, new ScriptObject { ["reports"] = model, ["page"] = null, ["root"] = "" });
    }

    /// <summary>Returns the documentation as JSON.</summary>
    /// <param name="site">The documentation.</param>
    public static string ToJson(SchemaSite site) => JsonSerializer.Serialize(site, Json) + "\n";

    // The data of the search script: elements, attributes, then definitions. The serializer escapes characters that could end a script element.
    private static string SearchIndex(SchemaSite site) => "window.schemaSearch = " + JsonSerializer.Serialize(
        site.Elements.Select(static page => new[] { page.Name, "element", page.Path, page.Place, page.Summary })
            .Concat(AttributesOf(site))
            .Concat(site.Definitions.Select(static page => new[] { page.Name, "definition", page.Path, page.Name, page.Summary }))) + ";\n";

    // An attribute of a definition has one search result, at the first element that has the attribute.
    private static IEnumerable<string[]> AttributesOf(SchemaSite site)
    {
        foreach (var group in site.Elements.SelectMany(static page => page.Attributes.Select(attribute => (Page: page, Attribute: attribute)))
            .GroupBy(static found => (found.Attribute.Name, found.Attribute.Definition?.Path ?? found.Page.Path)))
        {
            (ElementPage page, AttributeEntry attribute) = group.First();
            string path = $"{page.Path}#{attribute.Anchor}";
            string[] elements = [.. group.Select(static found => found.Page.Name).Distinct(StringComparer.Ordinal)];
            string place = string.Join(", ", elements.Take(MostPlaces)) + (elements.Length > MostPlaces ? ", ..." : "");
            yield return [attribute.Name, "attribute", path, place, DocumentationBlocks.Summary(attribute.Documentation)];
            foreach (ValueEntry value in attribute.Values)
            {
                yield return [value.Text, $"value of {attribute.Name}", path, place, value.Documentation];
            }
        }
    }

    private static string Render(string template, TemplateSet templates, object? site, ScriptObject? page, string root) =>
        Render(template, templates, new ScriptObject { ["site"] = site, ["page"] = page, ["root"] = root, ["title"] = null });

    private static string Render(string template, TemplateSet templates, ScriptObject globals)
    {
        // Text in the model is HTML-escaped, but a URL needs another escaping.
        globals.Import("url", static (string text) => Uri.EscapeDataString(WebUtility.HtmlDecode(text)));
        TemplateContext context = new()
        {
            TemplateLoader = templates,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = MostRepetitions,
            RecursiveLimit = MostNesting,
            LimitToString = int.MaxValue,
            NewLine = "\n",
        };
        context.PushGlobal(globals);
        try
        {
            return templates[template].Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException(exception.Span, exception.OriginalMessage, exception);
        }
    }
}
