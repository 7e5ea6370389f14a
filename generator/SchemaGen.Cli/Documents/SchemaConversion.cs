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
/// What becomes of a schema, and of the files that it refers to, in another syntax. Nothing is written here. A file keeps its place beside
/// the main file; one that is not below the main file's folder comes into the output's, so that nothing is written outside of that.
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

    /// <summary>Converts.</summary>
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

    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Files that are referred to and are not there.</summary>
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

        // Where xml:base leads elsewhere, it leads from the output to the same place.
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
