using System.Collections.Immutable;
using SchemaGen.Generator.Options;

namespace SchemaGen.Generator.Pipeline.Evolution;

/// <summary>Finds the schemas that have a baseline. For a project without baselines it does no work.</summary>
internal static class EvolutionPairing
{
    private const string AcceptedFile = "schemagen.accepted.json";

    public static ImmutableArray<EvolutionPair> Pair(
        EquatableArray<ParsedSchema> parsed, EquatableArray<SchemaSource> sources, CancellationToken cancellationToken)
    {
        ParsedSchema[] schemas = [.. parsed.Where(static file => file.Source.Compatibility is not null)];
        if (schemas.Length == 0)
        {
            return [];
        }

        SchemaFiles files = new(parsed);
        Dictionary<string, SchemaSource> lists = sources
            .Where(static source => source.Role == FileRole.Accepted)
            .GroupBy(static source => source.Path, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        return
        [
            .. schemas
                .OrderBy(static schema => schema.Source.Path, StringComparer.Ordinal)
                .Select(schema => Pair(schema.Source, schemas, files, lists, cancellationToken)),
        ];
    }

    private static EvolutionPair Pair(
        SchemaSource schema, ParsedSchema[] schemas, SchemaFiles files, Dictionary<string, SchemaSource> lists, CancellationToken cancellationToken)
    {
        CompatibilityRequest request = schema.Compatibility!;
        string listPath = ListOf(schema.Path);

        // Compiling the schema reports references that differ in case.
        IEnumerable<ParsedSchema> reached = FileClosure.Of([schema.Path, request.BaselinePath], files, [], cancellationToken);
        return new EvolutionPair(
            schema.Path,
            request.BaselinePath,
            request.Mode,
            [.. reached],
            lists.TryGetValue(listPath, out SchemaSource? list) ? list : null,
            schemas.Count(other => ListOf(other.Source.Path) == listPath) == 1);
    }

    private static string ListOf(string schemaPath) => schemaPath.Substring(0, schemaPath.LastIndexOf('/') + 1) + AcceptedFile;
}
