using SchemaGen.RelaxNg;
using SchemaGen.Schemas;
using SchemaGen.Site.Model;
using SchemaGen.Site.Rendering;
using SchemaGen.Testing;

namespace SchemaGen.Site.Tests;

/// <summary>Sites of schemas for tests.</summary>
internal static class Sites
{
    /// <summary>The documentation of a schema in the compact syntax.</summary>
    public static SchemaSite Of(string schema)
    {
        SchemaDocument document = SchemaCompiler.Parse("test.rnc", schema, SchemaLimits.Default);
        SchemaResult result = SchemaCompiler.Compile("test.rnc", path => path == "test.rnc" ? document : null, SchemaLimits.Default);
        result.Diagnostics.ShouldBeEmpty();
        return SchemaSites.Of(result, "Test");
    }

    /// <summary>The documentation of this project's schema of libvirt domains.</summary>
    public static SchemaSite OfLibvirt() =>
        SchemaSites.Of(SchemaFiles.Compile(SourceTree.PathOf("schemas", "libvirt", "domain.rng"), limits: null, catalog: null, CancellationToken.None), "libvirt domain");

    /// <summary>The files of a site by their paths.</summary>
    public static Dictionary<string, string> Files(SchemaSite site, params (string Name, string Text)[] templates) =>
        SiteRenderer.Html(site, new TemplateSet(templates.ToDictionary(static template => template.Name, static template => template.Text, StringComparer.Ordinal)))
            .ToDictionary(static file => file.Path, static file => file.Text, StringComparer.Ordinal);
}
