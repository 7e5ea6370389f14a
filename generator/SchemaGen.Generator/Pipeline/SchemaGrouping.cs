using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.Compiler.Naming;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Groups the schemas by namespace, because schemas in the same namespace share types. A group contains only the files that its schemas refer to,
/// so other edits do not affect it. The order of the files in the build does not matter.
/// </summary>
internal static class SchemaGrouping
{
    public static ImmutableArray<SchemaGroup> Group(EquatableArray<ParsedSchema> parsed, CancellationToken cancellationToken)
    {
        SchemaFiles files = new(parsed);
        ImmutableArray<SchemaGroup>.Builder groups = ImmutableArray.CreateBuilder<SchemaGroup>();
        // Hint names must be unique without regard to case, so namespaces must be too.
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<IGrouping<string, CodeGenerationRequest>> byNamespace = files.All
            .Select(static file => file.Source.Request)
            .OfType<CodeGenerationRequest>()
            .GroupBy(static request => request.Namespace, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, CodeGenerationRequest> requests in byNamespace)
        {
            cancellationToken.ThrowIfCancellationRequested();
            groups.Add(seen.Add(requests.Key) ? Accept(requests, files, cancellationToken) : Refuse(requests));
        }

        return groups.ToImmutable();
    }

    private static SchemaGroup Accept(IGrouping<string, CodeGenerationRequest> group, SchemaFiles files, CancellationToken cancellationToken)
    {
        List<CodeGenerationRequest> requests = [];
        List<DiagnosticInfo> diagnostics = [];
        Dictionary<string, string> pathByName = new(StringComparer.OrdinalIgnoreCase);
        foreach (CodeGenerationRequest request in group)
        {
            if (pathByName.TryGetValue(request.Name, out string? other))
            {
                diagnostics.Add(new DiagnosticInfo(
                    DiagnosticCode.SchemaNameRepeated, SourceLocation.File(request.RootPath), [request.Name, request.Namespace, other]));
                continue;
            }

            pathByName.Add(request.Name, request.RootPath);
            requests.Add(request with { Names = NamesBeside(request.RootPath, files) });
        }

        IEnumerable<ParsedSchema> reached = FileClosure.Of(requests.Select(static request => request.RootPath), files, diagnostics, cancellationToken);
        return new SchemaGroup(group.Key, [.. requests], [.. reached], [.. diagnostics]);
    }

    private static NamesFile? NamesBeside(string path, SchemaFiles files) =>
        files.Find(NamesFile.PathBeside(path)) is { Source: { Role: FileRole.Names } source } ? new NamesFile(source.Path, source.Text) : null;

    private static SchemaGroup Refuse(IGrouping<string, CodeGenerationRequest> group) => new(
        group.Key,
        [],
        [],
        [.. group.Select(static request => new DiagnosticInfo(
            DiagnosticCode.NamespaceDiffersByCase, SourceLocation.File(request.RootPath), [request.Namespace]))]);
}
