namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Finds files by path. If no file has the exact path, case is ignored, because schemas written on case-insensitive file systems
/// contain many such references.
/// </summary>
internal sealed class SchemaFiles
{
    private readonly Dictionary<string, ParsedSchema> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedSchema> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    public SchemaFiles(IEnumerable<ParsedSchema> files)
    {
        foreach (ParsedSchema file in files.OrderBy(static file => file.Source.Path, StringComparer.Ordinal))
        {
            _exact[file.Source.Path] = file;
            if (!_anyCase.ContainsKey(file.Source.Path))
            {
                _anyCase.Add(file.Source.Path, file);
            }
        }
    }

    /// <summary>All files, ordered by path.</summary>
    public IEnumerable<ParsedSchema> All => _exact.Values.OrderBy(static file => file.Source.Path, StringComparer.Ordinal);

    /// <summary>Returns the file at a path, or null.</summary>
    public ParsedSchema? Find(string path) =>
        _exact.TryGetValue(path, out ParsedSchema? file) || _anyCase.TryGetValue(path, out file) ? file : null;
}
