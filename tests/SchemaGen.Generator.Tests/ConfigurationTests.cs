using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Compiler;
using SchemaGen.Generator.Pipeline;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Tests the project's settings and the diagnostics for invalid ones.</summary>
public sealed class ConfigurationTests
{
    private const string Schema = $"""<element name="e" {TestProject.Rng}><empty/></element>""";

    [Fact]
    public void The_defaults_are_the_root_namespace_and_the_name_of_the_file()
    {
        Request("/s/storage-pool.rng").ShouldBe(new CodeGenerationRequest("/s/storage-pool.rng", "Consumer", "StoragePool", IsPublic: true));
    }

    [Fact]
    public void What_is_stated_counts()
    {
        Request("/s/a.rng", ("SchemaGenNamespace", "Acme.Libvirt"), ("SchemaGenName", "Domain"), ("SchemaGenVisibility", "Internal"))
            .ShouldBe(new CodeGenerationRequest("/s/a.rng", "Acme.Libvirt", "Domain", IsPublic: false));
    }

    [Fact]
    public void Names_that_are_stated_beside_a_schema_count()
    {
        Names("""{ "/e": "Entry" }""").Report.ShouldBe("");
        Names("""{ "/e": "Entry" }""").Files.Keys.ShouldContain("Consumer.Entry.g.cs");
        Names("{\n  \"/gone\": \"Entry\"\n}").Report.ShouldStartWith("/s/a.names.json(2,3): warning SG0605: ");
        Names("{\n  \"/e\": \"no name\"\n}").Report.ShouldStartWith("/s/a.names.json(2,3): error SG0603: ");
        Names("[]").Report.ShouldStartWith("/s/a.names.json(1,1): error SG0602: ");
    }

    [Theory]
    [InlineData("", "Consumer.Host.g.cs")]
    [InlineData("global using global::Microsoft.Extensions.Hosting;", "Consumer.NetHost.g.cs")]
    [InlineData("using Microsoft.Extensions.Hosting;", "Consumer.Host.g.cs")]
    public void Names_of_namespaces_that_the_project_uses_globally_give_way(string usings, string file) => TestProject.With(
            $"""
            <grammar {TestProject.Rng}>
              <start><element name="net"><ref name="host"/><ref name="host"/></element></start>
              <define name="host"><element name="host"><attribute name="a"/></element></define>
            </grammar>
            """)
        .AddCSharp(usings + " namespace Microsoft.Extensions.Hosting { }")
        .Run().Files.Keys.ShouldContain(file);

    [Theory]
    [InlineData("Acme.Mac", "Acme.MacConverter", "Acme.IThing", null)]
    [InlineData("Acme.Outer.Mac", "Acme.Outer.Converter", "Acme.IThing", null)]
    [InlineData("Acme.Mack", "Acme.MacConverter", "Acme.IThing", "Type 'Acme.Mack' was not found in the project or its references")]
    [InlineData("Acme.Mac", "Acme.MacConvertor", "Acme.IThing", "Type 'Acme.MacConvertor' was not found in the project or its references")]
    [InlineData("Acme.Mac", "Acme.MacConverter", "Acme.IThink", "Type 'Acme.IThink' was not found in the project or its references")]
    [InlineData("Acme.Mac", "Acme.Mac", "Acme.IThing", "Converter 'Acme.Mac' does not implement IXmlValueConverter<Acme.Mac, TXml>")]
    [InlineData("Acme.Mac", "Acme.Outer.Converter", "Acme.IThing", "Converter 'Acme.Outer.Converter' converts Acme.Outer.Mac; expected Acme.Mac")]
    public void A_type_that_the_file_of_names_refers_to_is_looked_up(string type, string converter, string implemented, string? problem)
    {
        string names = "{ \"/e\": { \"implements\": [\"" + implemented + "\"] },\n  \"/e#@a\": { \"type\": \"" + type + "\", \"converter\": \"" + converter + "\" } }";
        string[] report = TestProject.Empty()
            .Add(
                InMemoryAdditionalText.Schema("/s/a.rng", $"""<element name="e" {TestProject.Rng}><attribute name="a"/></element>"""),
                new InMemoryAdditionalText("/s/a.names.json", names, ("SchemaGenRole", "names")))
            .AddCSharp("""
                using SchemaGen.Runtime;
                namespace Acme;
                public interface IThing;
                public sealed record Mac(string Text);
                public sealed class MacConverter : IXmlValueConverter<Mac, string>
                {
                    public static Mac FromXml(string xml) => new(xml);
                    public static string ToXml(Mac value) => value.Text;
                }
                public static class Outer
                {
                    public sealed record Mac(string Text);
                    public sealed class Converter : IXmlValueConverter<Mac, string>
                    {
                        public static Mac FromXml(string xml) => new(xml);
                        public static string ToXml(Mac value) => value.Text;
                    }
                }
                """)
            .Run().Report.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] looked = Array.FindAll(report, static line => line.Contains("SG0609", StringComparison.Ordinal));

        looked.ShouldBe(problem is null ? [] : [$"/s/a.names.json({(problem.Contains("IThink", StringComparison.Ordinal) ? "1,3" : "2,3")}): warning SG0609: {problem}"]);
    }

    private static GeneratorRun Names(string text) => TestProject.Empty()
        .Add(InMemoryAdditionalText.Schema("/s/a.rng", Schema), new InMemoryAdditionalText("/s/a.names.json", text, ("SchemaGenRole", "names")))
        .Run();

    [Theory]
    [InlineData("domain.rng", "Domain")]
    [InlineData("domain_common.v2.rng", "DomainCommonV2")]
    [InlineData("9p.rng", "_9p")]
    [InlineData("--.rng", "_")]
    [InlineData(".rng", "Rng")]
    public void A_file_gives_the_schema_a_name_that_Csharp_allows(string file, string name)
    {
        Request("/s/" + file)!.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("3d.class", "_3d._class")]
    public void A_root_namespace_is_made_valid(string rootNamespace, string expected)
    {
        GeneratorHarness project = TestProject.With(Schema).SetProperty("RootNamespace", rootNamespace);

        Sources(project).ShouldHaveSingleItem().Request!.Namespace.ShouldBe(expected);
    }

    [Theory]
    [InlineData("SchemaGenVisibility", "protected", "error SG0005: The Visibility of a RelaxNgSchema item is 'public' or 'internal', not 'protected'")]
    [InlineData("SchemaGenNamespace", "Acme.my-app", "error SG0006: The namespace 'Acme.my-app'")]
    [InlineData("SchemaGenNamespace", "Acme.event", "error SG0006: The namespace 'Acme.event'")]
    [InlineData("SchemaGenName", "no name", "error SG0007: The schema's name 'no name'")]
    public void Metadata_that_cannot_be_used_is_reported_at_the_schema(string key, string value, string message)
    {
        GeneratorRun run = TestProject.With(Schema, (key, value)).Run();

        run.Diagnostics.Count.ShouldBe(1, run.Report);
        run.Report.ShouldStartWith("/s/a.rng(1,1): " + message);
    }

    [Fact]
    public void A_schema_that_cannot_be_read_is_one_error()
    {
        GeneratorRun run = TestProject.Empty().Add(new InMemoryAdditionalText("/s/a.rng", null, ("SchemaGenRole", "schema"))).Run();

        run.Report.ShouldBe("/s/a.rng(1,1): error SG0010: The file cannot be read: check the item's path");
    }

    [Fact]
    public void Files_without_a_role_are_none_of_ours()
    {
        GeneratorHarness project = TestProject.With(Schema).Add(
            new InMemoryAdditionalText("/s/b.rng", "<"), new InMemoryAdditionalText("/s/c.xml", "<", ("Role", "schema")));

        Sources(project).Select(static source => source.Path).ShouldBe(["/s/a.rng"]);
    }

    [Fact]
    public void Without_schemas_there_is_a_hint_and_nothing_else()
    {
        Diagnostic diagnostic = TestProject.Empty().Run().Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("SG0001");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Info);
    }

    [Fact]
    public void Without_the_runtime_there_is_one_error_and_no_code()
    {
        GeneratorRun run = new GeneratorHarness(new SchemaGenerator(), []).Add(TestProject.LibraryFiles()).Run();

        run.Report.ShouldBe("error SG0002: Generated code needs the package SchemaGen.Runtime: add a reference to it");
        run.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_runtime_of_another_version_is_a_warning()
    {
        Version own = typeof(SchemaGenerator).Assembly.GetName().Version!;
        ConsumerFacts facts = new("7.3", "11.0", IsLanguageSufficient: true);

        ConsumerCheck.Run(facts, hasSchemas: true).ShouldHaveSingleItem().ToDiagnostic().ToString().ShouldBe(
            $"warning SG0003: SchemaGen.Generator is of version {own.ToString(2)} but SchemaGen.Runtime of version 7.3: reference the same version of both");
    }

    [Fact]
    public void An_older_Csharp_is_one_error_and_no_code()
    {
        GeneratorRun run = TestProject.Empty(languageVersion: LanguageVersion.CSharp10).Add(TestProject.LibraryFiles()).Run();

        run.Report.ShouldBe("error SG0004: Generated code needs C# 11 or later but the project uses C# 10.0: set LangVersion, or target net8.0 or later");
        run.Files.ShouldBeEmpty();
    }

    private static CodeGenerationRequest? Request(string path, params (string Key, string Value)[] metadata) =>
        Sources(TestProject.Empty().Add(InMemoryAdditionalText.Schema(path, Schema, metadata))).ShouldHaveSingleItem().Request;

    private static IEnumerable<SchemaSource> Sources(GeneratorHarness project) =>
        project.Run().Values(TrackingNames.SchemaSource).OfType<SchemaSource>();
}
