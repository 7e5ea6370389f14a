using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Groups the schemas by namespace: those that share one also share types. The order in which the build lists the files does not
/// matter.
/// </summary>
internal static class SchemaGrouping
{
    public static ImmutableArray<SchemaGroup> Build(ImmutableArray<ParsedSchema> parsed, CancellationToken cancellationToken)
    {
        ImmutableArray<ParsedSchema> files =
            [.. parsed.OrderBy(static file => file.Source.Path, StringComparer.Ordinal)];
        ImmutableArray<SchemaGroup>.Builder sets = ImmutableArray.CreateBuilder<SchemaGroup>();
        // Hint names must be unique without regard to case, so namespaces must be too.
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<IGrouping<string, CodeGenerationRequest>> groups = files
            .Select(static file => file.Source.Request)
            .OfType<CodeGenerationRequest>()
            .GroupBy(static request => request.Namespace, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, CodeGenerationRequest> group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sets.Add(seen.Add(group.Key) ? Set(group, files) : Refuse(group));
        }

        return sets.ToImmutable();
    }

    private static SchemaGroup Set(IGrouping<string, CodeGenerationRequest> group, ImmutableArray<ParsedSchema> files)
    {
        List<CodeGenerationRequest> requests = [];
        List<DiagnosticInfo> diagnostics = [];
        Dictionary<string, string> pathOfName = new(StringComparer.OrdinalIgnoreCase);
        foreach (CodeGenerationRequest request in group)
        {
            if (pathOfName.TryGetValue(request.Name, out string? other))
            {
                diagnostics.Add(new DiagnosticInfo(
                    DiagnosticCode.SchemaNameRepeated, SourceLocation.File(request.RootPath), [request.Name, request.Namespace, other]));
                continue;
            }

            pathOfName.Add(request.Name, request.RootPath);
            requests.Add(request);
        }

        return new SchemaGroup(group.Key, [.. requests], [.. files], [.. diagnostics]);
    }

    private static SchemaGroup Refuse(IGrouping<string, CodeGenerationRequest> group) => new(
        group.Key,
        [],
        [],
        [.. group.Select(static request => new DiagnosticInfo(
            DiagnosticCode.NamespaceDiffersByCase, SourceLocation.File(request.RootPath), [request.Namespace]))]);
}
