using System.Collections.Immutable;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler.Tests;

/// <summary>Short schemas for tests, and the code generated for them.</summary>
internal static class SchemaText
{
    public const string Namespace = "Test";

    /// <summary>Returns a grammar with the given definitions.</summary>
    public static string Grammar(string contents) =>
        $"""
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
                 xmlns:x="urn:x" xmlns:y="urn:y" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        {contents}
        </grammar>
        """;

    /// <summary>Returns a grammar with the root element <c>root</c>, its content, and definitions.</summary>
    public static string Root(string content, string defines = "") => Of("root", content, defines);

    /// <summary>Returns a grammar with the given root element, its content, and definitions.</summary>
    public static string Of(string root, string content, string defines = "") =>
        Grammar($"""<start><element name="{root}">{content}</element></start>{defines}""");

    /// <summary>Generates the files of a schema named Test. Fails on errors.</summary>
    public static IReadOnlyDictionary<string, string> Generate(string schema) => Generate(("test.rng", schema));

    /// <summary>Generates the files of several schemas, named after their files.</summary>
    public static IReadOnlyDictionary<string, string> Generate(params (string Path, string Text)[] schemas)
    {
        CodeGenerationResult result = TryGenerate([.. schemas.Select(static schema => schema.Path)], schemas);
        result.Diagnostics.ShouldBeEmpty();
        return result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal);
    }

    /// <summary>Generates the files of the root schemas; the others can be included.</summary>
    public static CodeGenerationResult TryGenerate(string[] roots, (string Path, string Text)[] files, CancellationToken cancellationToken = default) =>
        CodeGenerator.Generate(
            [.. roots.Select(static path => new CodeGenerationRequest(path, Namespace, $"{char.ToUpperInvariant(path[0])}{path[1..path.IndexOf('.')]}"))],
            path => files.FirstOrDefault(file => file.Path == path) is { Text: { } text }
                ? SchemaCompiler.Parse(path, text, SchemaLimits.Default, cancellationToken)
                : null,
            SchemaLimits.Default,
            cancellationToken);

    /// <summary>Returns the ids of diagnostics.</summary>
    public static ImmutableArray<string> Ids(CodeGenerationResult result) =>
        [.. result.Diagnostics.Select(static diagnostic => DiagnosticMessages.Id(diagnostic.Code))];
}
