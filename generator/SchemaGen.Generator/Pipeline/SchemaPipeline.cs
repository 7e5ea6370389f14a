using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The steps of the pipeline, pure functions from value to value.</summary>
internal static class SchemaPipeline
{
    /// <summary>Parses a file. Its errors are reported only if a schema includes it.</summary>
    public static ParsedSchema Parse(SchemaSource source, CancellationToken cancellationToken)
    {
        if (source.Role == FileRole.Names)
        {
            // A names file is not a schema; it is read together with its schema.
            return new ParsedSchema(source, new SchemaDocument(source.Path, null, []));
        }

        try
        {
            return new ParsedSchema(
                source, SchemaCompiler.Parse(source.Path, source.Text, SchemaLimits.Default, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            SchemaDiagnostic diagnostic = new(DiagnosticCode.Internal, SourceLocation.File(source.Path), [Describe(failure)]);
            return new ParsedSchema(source, new SchemaDocument(source.Path, null, [diagnostic]));
        }
    }

    /// <summary>Generates the C# files of a group; none if referenced assemblies already contain the types of all its schemas.</summary>
    /// <param name="group">The group.</param>
    /// <param name="usings">The project's global usings that can influence names.</param>
    /// <param name="visible">The schemas whose types are visible in referenced assemblies.</param>
    /// <param name="compile">The compiler.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static CompileResult Compile(
        SchemaGroup group, string usings, EquatableArray<VisibleSchema> visible, CompileSchemas compile, CancellationToken cancellationToken)
    {
        DiagnosticInfo[] repeated =
        [
            .. visible.Where(schema => group.Requests.Any(request => request.RootPath == schema.RootPath)).Select(static schema =>
                new DiagnosticInfo(DiagnosticCode.TypesVisibleElsewhere, SourceLocation.File(schema.RootPath), [schema.Assembly])),
        ];
        if (group.Requests.Count == repeated.Length)
        {
            return new CompileResult([], [.. group.Diagnostics, .. repeated]);
        }

        SchemaFiles files = new(group.Files);
        try
        {
            CodeGenerationResult result = compile(
                [.. group.Requests.Select(request => request with { GlobalUsings = usings })],
                path => files.Find(path)?.Document,
                SchemaLimits.Default,
                cancellationToken);

            return new CompileResult(
                [.. result.Files.Select(file => Qualify(file, group.Namespace))],
                [.. group.Diagnostics, .. repeated, .. result.Diagnostics.Select(DiagnosticInfo.From)]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // An escaped exception would discard all generated files of the consumer and be only a warning, CS8785.
            SourceLocation place = SourceLocation.File(group.Requests[0].RootPath);
            return new CompileResult([], [.. group.Diagnostics, new DiagnosticInfo(DiagnosticCode.Internal, place, [Describe(failure)])]);
        }
    }

    /// <summary>Returns the diagnostics about the project and its settings.</summary>
    public static EquatableArray<DiagnosticInfo> Diagnose(EquatableArray<SchemaSource> sources, ConsumerFacts consumer)
    {
        bool hasSchemas = sources.Any(static source => source.Role == FileRole.Schema);
        return Join([.. ConsumerCheck.Run(consumer, hasSchemas)], sources.Select(static source => source.Diagnostics));
    }

    /// <summary>Joins diagnostics without duplicates: all schemas that share a broken file report the same errors.</summary>
    public static EquatableArray<DiagnosticInfo> Join(EquatableArray<DiagnosticInfo> first, IEnumerable<EquatableArray<DiagnosticInfo>> others) =>
        [.. first.Concat(others.SelectMany(static diagnostics => diagnostics)).Distinct()];

    /// <summary>Prefixes the namespace: hint names are unique only within a namespace, and the compiler requires unique ones in the project.</summary>
    private static GeneratedFile Qualify(GeneratedFile file, string @namespace) =>
        file with { HintName = $"{@namespace}.{file.HintName}" };

    /// <summary>Describes an exception on one line.</summary>
    public static string Describe(Exception failure)
    {
        string firstFrame = failure.StackTrace?.Split('\n')[0].Trim() ?? "";
        string message = failure.Message.Replace('\r', ' ').Replace('\n', ' ');
        return $"{failure.GetType().Name}: {message} {firstFrame}".TrimEnd();
    }
}
