using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Generator.Pipeline;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Consumers' projects for tests.</summary>
internal static class TestProject
{
    public const string Rng = """xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" """;

    /// <summary>Creates a project with a schema of two files, <c>/s/a.rng</c> and <c>/s/b.rng</c>, and four definitions.</summary>
    public static GeneratorHarness Library(SchemaGenerator? generator = null) => Empty(generator).Add(LibraryFiles());

    public static InMemoryAdditionalText[] LibraryFiles() =>
    [
        InMemoryAdditionalText.Schema(
            "/s/a.rng",
            $"""
            <grammar {Rng}>
              <include href="b.rng"/>
              <start>
                <ref name="library"/>
              </start>
              <define name="library">
                <element name="library">
                  <zeroOrMore>
                    <ref name="book"/>
                  </zeroOrMore>
                </element>
              </define>
            </grammar>
            """,
            ("SchemaGenName", "Library")),
        InMemoryAdditionalText.Include(
            "/s/b.rng",
            $"""
            <grammar {Rng}>
              <define name="book">
                <element name="book">
                  <attribute name="isbn"/>
                  <ref name="title"/>
                  <ref name="price"/>
                </element>
              </define>
              <define name="title">
                <element name="title">
                  <attribute name="lang"/>
                  <text/>
                </element>
              </define>
              <define name="price">
                <element name="price">
                  <attribute name="currency"/>
                  <text/>
                </element>
              </define>
            </grammar>
            """),
    ];

    /// <summary>Creates a project with one schema, <c>/s/a.rng</c>.</summary>
    public static GeneratorHarness With(string schema, params (string Key, string Value)[] metadata) =>
        Empty().Add(InMemoryAdditionalText.Schema("/s/a.rng", schema, metadata));

    /// <summary>Creates a project without schemas.</summary>
    public static GeneratorHarness Empty(SchemaGenerator? generator = null, LanguageVersion languageVersion = LanguageVersion.CSharp11) =>
        new(generator ?? new SchemaGenerator(), RuntimeAssemblies(), languageVersion);

    /// <summary>Returns the assemblies that generated code needs.</summary>
    public static IReadOnlyList<Assembly> RuntimeAssemblies() =>
        [Assembly.Load(ConsumerFacts.RuntimeAssembly), Assembly.Load("SchemaGen.Datatypes")];

    /// <summary>Returns a grammar with the given content.</summary>
    public static string Grammar(string content) => $"<grammar {Rng}>{content}</grammar>";
}
