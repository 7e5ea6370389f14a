using System.Collections.Concurrent;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Catalogs by path, each read once.</summary>
internal sealed class CatalogCache
{
    private readonly ConcurrentDictionary<string, CatalogLoad> _files = new(StringComparer.Ordinal);

    /// <summary>Reads a catalog.</summary>
    /// <param name="path">The path as it was given.</param>
    public CatalogFile Read(string path)
    {
        CatalogFile file = CatalogReader.Read(Path.GetFullPath(path), path);
        _files[file.Path] = new CatalogLoad(file, null);
        return file;
    }

    /// <summary>A catalog that another refers to; one that cannot be used is passed over, as section 7 wants it.</summary>
    public CatalogLoad Find(string path) => _files.GetOrAdd(path, CatalogLoad.Of);
}
