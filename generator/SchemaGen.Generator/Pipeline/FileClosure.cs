using SchemaGen.Generator.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Generator.Pipeline;

/// <summary>Finds the files that schemas consist of.</summary>
internal static class FileClosure
{
    /// <summary>Returns the main files and all files that they refer to, ordered by path.</summary>
    /// <param name="rootPaths">The main files.</param>
    /// <param name="files">All files.</param>
    /// <param name="diagnostics">Receives a diagnostic for each reference that matches a file only without regard to case.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static IEnumerable<ParsedSchema> Of(
        IEnumerable<string> rootPaths, SchemaFiles files, List<DiagnosticInfo> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<string, ParsedSchema> reached = new(StringComparer.Ordinal);
        Stack<ParsedSchema> pending = new(rootPaths.Select(files.Find).OfType<ParsedSchema>());
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ParsedSchema file = pending.Pop();
            if (reached.ContainsKey(file.Source.Path))
            {
                continue;
            }

            reached.Add(file.Source.Path, file);
            foreach ((string href, string path, SyntaxNode node) in FileReferences.Of(file))
            {
                if (files.Find(path) is not { } target)
                {
                    continue; // The compiler says so.
                }

                pending.Push(target);
                if (!string.Equals(target.Source.Path, path, StringComparison.Ordinal))
                {
                    diagnostics.Add(new DiagnosticInfo(DiagnosticCode.ReferenceDiffersByCase, node.Location, [href, target.Source.Path]));
                }
            }
        }

        return reached.Values.OrderBy(static file => file.Source.Path, StringComparer.Ordinal);
    }
}
