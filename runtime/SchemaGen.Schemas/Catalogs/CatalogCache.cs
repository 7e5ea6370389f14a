using System.Collections.Concurrent;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>A cache of catalogs by path. Each catalog is read once.</summary>
internal sealed class CatalogCache
{
    private readonly ConcurrentDictionary<string, CatalogLoad> _files = new(StringComparer.Ordinal);

    /// <summary>Reads a catalog.</summary>
    /// <param name="path">The path as given.</param>
    public CatalogFile Read(string path)
    {
        CatalogFile file = CatalogReader.Read(Path.GetFullPath(path), path);
        _files[file.Path] = new CatalogLoad(file, null);
        return file;
    }

    /// <summary>Loads a catalog that another one refers to. An unusable catalog is skipped, as section 7 requires.</summary>
    public CatalogLoad Find(string path) => _files.GetOrAdd(path, CatalogLoad.Of);
}
