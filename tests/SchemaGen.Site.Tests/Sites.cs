using System.Xml.Linq;
using SchemaGen.Evolution;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;
using SchemaGen.Site.Model;
using SchemaGen.Site.Rendering;
using SchemaGen.Testing;

namespace SchemaGen.Site.Tests;

/// <summary>Creates sites of schemas for tests.</summary>
internal static class Sites
{
    /// <summary>Returns the documentation of a schema in the compact syntax.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="old">An old version; null for none.</param>
    /// <param name="documents">Documents that provide examples, with their names.</param>
    public static SchemaSite Of(string schema, string? old = null, params (string Name, string Xml)[] documents)
    {
        SchemaResult result = Compile("test.rnc", schema);
        return SchemaSites.Of(result, new SiteOptions("Test")
        {
            Since = old is null ? null : Compare(old, schema),
            Documents = [.. documents.Select(static document => new ExampleDocument(document.Name, XElement.Parse(document.Xml, LoadOptions.PreserveWhitespace)))],
        });
    }

    /// <summary>Compares two versions.</summary>
    public static EvolutionReport Compare(string old, string schema) => SchemaDiff.Compare("old.rnc", Compile("old.rnc", old), "test.rnc", Compile("test.rnc", schema));

    private static SchemaResult Compile(string name, string schema)
    {
        SchemaDocument document = SchemaCompiler.Parse(name, schema, SchemaLimits.Default);
        SchemaResult result = SchemaCompiler.Compile(name, path => path == name ? document : null, SchemaLimits.Default);
        result.Diagnostics.ShouldBeEmpty();
        return result;
    }

    /// <summary>Returns the documentation of this project's schema for libvirt domains.</summary>
    public static SchemaSite OfLibvirt() =>
        SchemaSites.Of(SchemaFiles.Compile(SourceTree.PathOf("schemas", "libvirt", "domain.rng"), limits: null, catalog: null, CancellationToken.None), new SiteOptions("libvirt domain"));

    /// <summary>Returns the files of a site by path.</summary>
    public static Dictionary<string, string> Files(SchemaSite site, params (string Name, string Text)[] templates) =>
        SiteRenderer.Html(site, new TemplateSet(templates.ToDictionary(static template => template.Name, static template => template.Text, StringComparer.Ordinal)))
            .ToDictionary(static file => file.Path, static file => file.Text, StringComparer.Ordinal);
}
