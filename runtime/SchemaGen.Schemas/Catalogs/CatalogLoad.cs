using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>The result of loading a catalog that another one refers to.</summary>
/// <param name="File">The catalog, or null.</param>
/// <param name="Failure">The reason why there is no catalog, as a clause without a subject; otherwise null.</param>
internal sealed record CatalogLoad(CatalogFile? File, string? Failure)
{
    /// <summary>Reads a catalog.</summary>
    public static CatalogLoad Of(string path)
    {
        try
        {
            return WhyNoFile(path) is { } reason ? new CatalogLoad(null, reason) : new CatalogLoad(CatalogReader.Read(path, path), null);
        }
        catch (XmlCatalogException exception)
        {
            return new CatalogLoad(null, $"cannot be used: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CatalogLoad(null, "cannot be read");
        }
    }

    /// <summary>Returns the reason why an entry's target is not a file, as a clause without a subject; null if it is a file.</summary>
    public static string? WhyNoFile(string target) =>
        System.IO.File.Exists(target) ? null
        : Directory.Exists(target) ? "is a folder"
        : SchemaUri.IsAddress(target) ? "is an address, and nothing is fetched"
        : "does not exist";
}
