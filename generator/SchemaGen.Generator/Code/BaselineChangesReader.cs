using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Compiler;
using SchemaGen.Evolution.Api;
using SchemaGen.Generator.Options;
using SchemaGen.Generator.Pipeline;
using SchemaGen.RelaxNg;

namespace SchemaGen.Generator.Code;

/// <summary>
/// Compares the types of a project's schemas with those of their baselines. It does not need to decide language inclusion. An editor runs it at each keystroke,
/// so it caches the last result.
/// </summary>
internal sealed class BaselineChangesReader
{
    private Answer? _last;

    /// <summary>Compares the types.</summary>
    public BaselineChanges Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        if (!options.AdditionalFiles.Any(file => SchemaSourceReader.HasBaseline(file, provider)))
        {
            return BaselineChanges.None;
        }

        EquatableArray<SchemaSource> sources = [.. options.AdditionalFiles.Select(file => SchemaSourceReader.Read(file, provider, cancellationToken)).OfType<SchemaSource>()];
        string usings = GlobalUsings.Of(compilation, cancellationToken);
        Answer? last = _last;
        if (last is null || last.Usings != usings || !last.Sources.Equals(sources))
        {
            last = new Answer(sources, usings, new BaselineChanges([.. Compare(sources, usings, cancellationToken)]));
            _last = last;
        }

        return last.Changes;
    }

    private static IEnumerable<CodeChange> Compare(EquatableArray<SchemaSource> sources, string usings, CancellationToken cancellationToken)
    {
        EquatableArray<ParsedSchema> parsed =
        [
            .. sources.Where(static source => source.Role != FileRole.Accepted).Select(source => SchemaPipeline.Parse(source, cancellationToken)),
        ];
        SchemaFiles files = new(parsed);
        return SchemaGrouping.Group(parsed, cancellationToken).SelectMany(group => Compare(group, files, usings, cancellationToken));
    }

    /// <summary>Compares the schemas of a namespace together, because they share types. A schema without a baseline is compared with itself.</summary>
    private static IEnumerable<CodeChange> Compare(SchemaGroup group, SchemaFiles files, string usings, CancellationToken cancellationToken)
    {
        ImmutableArray<string> baselines = [.. group.Requests.Select(request => BaselineOf(request)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (baselines.IsEmpty)
        {
            return [];
        }

        ImmutableArray<(CodeGenerationRequest Request, SchemaResult Old, SchemaResult New)> schemas =
        [
            .. group.Requests.Select(request =>
            {
                SchemaResult schema = Compile(request.RootPath);
                return (request with { GlobalUsings = usings }, BaselineOf(request) is { } baseline ? Compile(baseline) : schema, schema);
            }),
        ];

        // The generator reports the errors of schemas and baselines.
        return schemas.Any(static schema => !schema.Old.IsCorrect || !schema.New.IsCorrect) ? []
            : ApiDifference.Find(schemas, cancellationToken).Select(difference => new CodeChange(difference, group.Namespace, string.Join(", ", baselines)));

        SchemaResult Compile(string path) => SchemaCompiler.Compile(path, file => files.Find(file)?.Document, SchemaLimits.Default, cancellationToken);

        string? BaselineOf(CodeGenerationRequest request) => files.Find(request.RootPath)?.Source.Compatibility?.BaselinePath;
    }

    private sealed record Answer(EquatableArray<SchemaSource> Sources, string Usings, BaselineChanges Changes);
}
