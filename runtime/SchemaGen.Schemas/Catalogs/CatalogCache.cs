using System.Collections.Concurrent;
using System.Xml;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Catalogs by path, each read once.</summary>
internal sealed class CatalogCache
{
    private readonly ConcurrentDictionary<string, CatalogFile?> _files = new(StringComparer.Ordinal);

    /// <summary>Reads a catalog.</summary>
    public CatalogFile Read(string path)
    {
        CatalogFile file = CatalogReader.Read(path);
        _files[path] = file;
        return file;
    }

    /// <summary>A catalog that another refers to; null if it cannot be used, which section 7 wants to be passed over.</summary>
    public CatalogFile? Find(string path) => _files.GetOrAdd(path, static path =>
    {
        try
        {
            return File.Exists(path) ? CatalogReader.Read(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    });
}
