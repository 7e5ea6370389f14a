using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// The files of a schema. Each file is requested once. Reports errors in files, missing files, cycles and too many files.
/// </summary>
internal sealed class SchemaSet(Func<string, SchemaDocument?> resolve, SchemaLimits limits, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SchemaDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly FileGraph _graph = new();
    private int _joined;

    /// <summary>Whether a file could not be used; missing definitions are then not significant.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Returns the rank of a file in the order in which the schema names files.</summary>
    public int OrderOf(string path) => _order.TryGetValue(path, out int order) ? order : int.MaxValue;

    /// <summary>Returns a note that names the entity around a location, for the end of a message; empty if the location is in no entity.</summary>
    public string NoteOf(SourceLocation place) => (_documents.TryGetValue(place.Path, out SchemaDocument? document) ? document?.Entities?.NoteOf(place) : null) ?? "";

    /// <summary>Returns the pattern of the schema's main file, or null after reporting an error.</summary>
    public PatternSyntax? Root(string path)
    {
        SchemaDocument? document = Find(path);
        if (document is null)
        {
            diagnostics.Add(DiagnosticCode.FileNotFound, SourceLocation.File(path), path, "4.5");
        }

        return Use(document);
    }

    /// <summary>Returns the pattern of a file that the schema names, with the namespace in force there, or null after reporting an error.</summary>
    /// <param name="href">The reference as written.</param>
    /// <param name="node">The <c>include</c> or <c>externalRef</c>.</param>
    /// <param name="section">The section of the specification that describes it.</param>
    /// <param name="path">The path of the file.</param>
    public PatternSyntax? Follow(string href, SyntaxNode node, string section, out string path)
    {
        if (!SchemaUri.IsReference(href))
        {
            // The parser has reported it.
            path = "";
            IsIncomplete = true;
            return null;
        }

        string from = SchemaUri.Normalize(node.Location.Path);
        path = SchemaUri.Resolve(node.Context.BaseUri, href);
        int depth = (_depths.TryGetValue(from, out int known) ? known : 0) + 1;
        if (depth > limits.IncludeDepth)
        {
            return Refuse(DiagnosticCode.FilesTooDeep, node, $"{limits.IncludeDepth}");
        }

        if (++_joined > limits.Files)
        {
            return Refuse(DiagnosticCode.TooManyFiles, node, $"{limits.Files}");
        }

        if (!_graph.TryAdd(from, path))
        {
            return Refuse(DiagnosticCode.FileCycle, node, href, section);
        }

        SchemaDocument? document = Find(path);
        if (IsMissing(document))
        {
            return Refuse(SchemaUri.IsAddress(path) ? DiagnosticCode.NothingFetched : DiagnosticCode.FileNotFound, node, path, section);
        }

        _depths[path] = Math.Max(depth, _depths.TryGetValue(path, out int earlier) ? earlier : 0);
        return Use(document) is { } root ? NamespacePropagation.Apply(root, node.Context) : null;
    }

    /// <summary>Returns whether a file is missing. Its diagnostics, if any, then say where it was searched for.</summary>
    private static bool IsMissing(SchemaDocument? document) =>
        document is null || (document.Root is null && document.Diagnostics.All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error));

    private PatternSyntax? Refuse(DiagnosticCode code, SyntaxNode node, params string[] arguments)
    {
        IsIncomplete = true;
        diagnostics.Add(code, node.Location, [.. arguments]);
        return null;
    }

    private PatternSyntax? Use(SchemaDocument? document)
    {
        IsIncomplete |= document?.Root is null;
        return document?.Root;
    }

    private SchemaDocument? Find(string path)
    {
        if (!_documents.TryGetValue(path, out SchemaDocument? document))
        {
            document = resolve(path);
            _documents.Add(path, document);
            _order[document?.Path ?? path] = _order.Count;
            if (document is not null)
            {
                diagnostics.AddRange(document.Diagnostics);
                IsIncomplete |= document.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            }
        }

        return document;
    }
}
