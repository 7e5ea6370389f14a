using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Generator.Tests;

/// <summary>
/// Replaces the compiler in tests of the pipeline. It generates one file for each definition, with the number of parts of its element,
/// so the number of files and their dependencies are known.
/// </summary>
internal static class SketchCompiler
{
    public static CodeGenerationResult Compile(
        ImmutableArray<CodeGenerationRequest> requests,
        Func<string, SchemaDocument?> resolve,
        SchemaLimits limits,
        CancellationToken cancellationToken)
    {
        ImmutableArray<SchemaResult> results =
            [.. requests.Select(request => SchemaCompiler.Compile(request.RootPath, resolve, limits, cancellationToken))];
        return new CodeGenerationResult(
            [.. results.SelectMany(static result => result.Linked?.Defines ?? []).Select(Sketch).OrderBy(static file => file.HintName, StringComparer.Ordinal)],
            [.. results.SelectMany(static result => result.Diagnostics)]);
    }

    private static GeneratedFile Sketch(LinkedDefine define)
    {
        int parts = define.Body is ElementSyntax { Content: GroupSyntax group } ? group.Children.Length : 1;
        return new GeneratedFile($"{define.Key}.g.cs", $"// {define.Key}: {parts} parts\n");
    }
}
