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
    /// <summary>Parses a file. What is wrong with it is said when a schema turns out to consist of it, not before.</summary>
    public static ParsedSchema Parse(SchemaSource source, CancellationToken cancellationToken)
    {
        if (source.Role == FileRole.Names)
        {
            // No schema: it is read with the schema that it stands beside.
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

    /// <summary>Makes the C# files of a group; none if the project sees the types of all its schemas in other assemblies.</summary>
    /// <param name="group">The group.</param>
    /// <param name="usings">The project's global usings that decide about names.</param>
    /// <param name="visible">The schemas whose types the project sees in other assemblies.</param>
    /// <param name="compile">What compiles it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
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
            // An exception that escapes costs the consumer all generated files and is a mere warning, CS8785.
            SourceLocation place = SourceLocation.File(group.Requests[0].RootPath);
            return new CompileResult([], [.. group.Diagnostics, new DiagnosticInfo(DiagnosticCode.Internal, place, [Describe(failure)])]);
        }
    }

    /// <summary>What is to be said about the project and its settings.</summary>
    public static EquatableArray<DiagnosticInfo> Diagnose(EquatableArray<SchemaSource> sources, ConsumerFacts consumer)
    {
        bool hasSchemas = sources.Any(static source => source.Role == FileRole.Schema);
        return Join([.. ConsumerCheck.Run(consumer, hasSchemas)], sources.Select(static source => source.Diagnostics));
    }

    /// <summary>All that is to be said, once each: schemas that share a broken file all complain of it.</summary>
    public static EquatableArray<DiagnosticInfo> Join(EquatableArray<DiagnosticInfo> first, IEnumerable<EquatableArray<DiagnosticInfo>> others) =>
        [.. first.Concat(others.SelectMany(static diagnostics => diagnostics)).Distinct()];

    /// <summary>Hint names are unique within a namespace; the compiler wants them unique in the project.</summary>
    private static GeneratedFile Qualify(GeneratedFile file, string @namespace) =>
        file with { HintName = $"{@namespace}.{file.HintName}" };

    /// <summary>What an exception says, on one line.</summary>
    public static string Describe(Exception failure)
    {
        string firstFrame = failure.StackTrace?.Split('\n')[0].Trim() ?? "";
        string message = failure.Message.Replace('\r', ' ').Replace('\n', ' ');
        return $"{failure.GetType().Name}: {message} {firstFrame}".TrimEnd();
    }
}
