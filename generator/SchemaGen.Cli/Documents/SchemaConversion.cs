using System.Collections.Immutable;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Documents;

/// <summary>
/// Converts a schema and the files that it refers to into another syntax, without writing them. A file keeps its path relative to
/// the main file. A file outside the main file's folder moves into the output folder, so nothing is written outside it.
/// </summary>
internal sealed class SchemaConversion
{
    private readonly string _inputFolder;
    private readonly string _outputFolder;
    private readonly SchemaSyntax _syntax;
    private readonly bool _isRecursive;
    private readonly XmlCatalog? _catalog;
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = new();
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Converts a schema.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public SchemaConversion(string input, string output, SchemaSyntax syntax, bool isRecursive, XmlCatalog? catalog)
    {
        string root = SchemaUri.Normalize(Path.GetFullPath(input));
        string target = Path.GetFullPath(output);
        _inputFolder = Path.GetDirectoryName(root)!;
        _outputFolder = Path.GetDirectoryName(target)!;
        _syntax = syntax;
        _isRecursive = isRecursive;
        _catalog = catalog;
        _outputs.Add(root, target);
        Convert(root, input);
        while (_pending.TryDequeue(out string? path))
        {
            Convert(path, path);
        }
    }

    /// <summary>The texts to write, by path.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>The diagnostics of the files.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The files that are referred to but do not exist.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    private void Convert(string path, string shown)
    {
        SchemaDocument document;
        try
        {
            document = SchemaFiles.Parse(path);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{shown}': {InputFailure.Describe(path, exception)}", exception);
        }

        _diagnostics.AddRange(document.Diagnostics);
        if (document.Root is { } root)
        {
            SchemaWriterOptions options = new() { Href = _isRecursive ? (node, href) => ConvertReference(path, node, href) : null };
            _files[_outputs[path]] = SchemaWriter.Write(root, _syntax, options);
        }
    }

    private string ConvertReference(string path, SyntaxNode node, string href)
    {
        string target = SchemaUri.Resolve(node.Context.BaseUri, href);
        if (!File.Exists(target))
        {
            (string? local, ImmutableArray<SchemaDiagnostic> reasons) = SchemaFiles.Locate(target, _catalog);
            _diagnostics.AddRange(reasons.Where(reason => !_diagnostics.Exists(known => known.Location == reason.Location)));
            if (local is null)
            {
                _missing.Add(target);
                return href;
            }

            target = SchemaUri.Normalize(Path.GetFullPath(local));
        }

        if (!_outputs.TryGetValue(target, out string? output))
        {
            output = OutputOf(target);
            _outputs.Add(target, output);
            _pending.Enqueue(target);
        }

        // If xml:base changes the base, the new reference is relative to the corresponding place from the output.
        string step = Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.GetDirectoryName(node.Context.BaseUri)!);
        string from = Path.Combine(Path.GetDirectoryName(_outputs[path])!, step);
        string relative = Path.GetRelativePath(from, output).Replace('\\', '/');
        return string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }

    private string OutputOf(string target)
    {
        string extension = _syntax == SchemaSyntax.Xml ? ".rng" : ".rnc";
        string relative = Path.GetRelativePath(_inputFolder, target);
        bool isOutside = Path.IsPathRooted(relative) || relative == ".." || relative.Replace('\\', '/').StartsWith("../", StringComparison.Ordinal);
        string stem = Path.Combine(_outputFolder, Path.ChangeExtension(isOutside ? Path.GetFileName(target) : relative, null));
        string output = stem + extension;
        for (int i = 2; _outputs.ContainsValue(output); i++)
        {
            output = $"{stem}-{i}{extension}";
        }

        return output;
    }
}
