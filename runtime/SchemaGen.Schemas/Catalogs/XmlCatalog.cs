using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>
/// XML catalogs (OASIS XML Catalogs 1.1): which local file stands for an address or a public identifier. Catalogs are read when a search comes to them;
/// nothing is fetched from a network. Safe to share between threads after <see cref="Load"/>.
/// </summary>
public sealed class XmlCatalog
{
    private readonly CatalogFile[] _files;
    private readonly CatalogCache _cache;

    private XmlCatalog(CatalogFile[] files, CatalogCache cache) => (_files, _cache) = (files, cache);

    /// <summary>Reads catalogs; they are searched in this order.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="XmlCatalogException">A file is not well-formed, is no catalog, or an entry of it lacks an attribute.</exception>
    public static XmlCatalog Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        CatalogCache cache = new();
        return new XmlCatalog([.. paths.Select(path => cache.Read(path))], cache);
    }

    /// <summary>The path or address that stands for a URI reference (section 7.2), as schemas have them; if there is no entry for URIs, that of a system identifier.</summary>
    /// <param name="uri">The absolute URI; one that begins with <c>urn:publicid:</c> is a public identifier.</param>
    /// <returns>A path or an address; null if no catalog has an entry.</returns>
    public string? ResolveUri(string uri)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        return Lookup(uri).Target;
    }

    /// <summary>The path or address that stands for an external identifier (section 7.1).</summary>
    /// <param name="publicId">The public identifier, or null.</param>
    /// <param name="systemId">The system identifier, or null.</param>
    /// <returns>A path or an address; null if no catalog has an entry.</returns>
    public string? ResolveExternal(string? publicId, string? systemId) => LookupExternal(publicId, systemId).Target;

    /// <summary>The result of <see cref="ResolveUri"/>, with its place.</summary>
    internal CatalogLookup Lookup(string uri)
    {
        if (PublicIdentifier.OfUrn(uri) is { } publicId)
        {
            return LookupExternal(publicId, systemId: null);
        }

        string normalized = CatalogText.NormalizeUri(uri);
        CatalogLookup found = Search(new CatalogQuery(normalized, null, IsUri: true));
        return found.Target is not null ? found : MissingIn(found, Search(new CatalogQuery(normalized, null, IsUri: false)));
    }

    private static CatalogLookup MissingIn(CatalogLookup first, CatalogLookup second)
    {
        ImmutableArray<SchemaDiagnostic> passedOver = [.. first.PassedOver, .. second.PassedOver.Where(other => !first.PassedOver.Any(known => known.Location == other.Location))];
        return second with { PassedOver = passedOver };
    }

    private CatalogLookup LookupExternal(string? publicId, string? systemId)
    {
        if (systemId is not null && PublicIdentifier.OfUrn(systemId) is { } ofSystem)
        {
            (publicId, systemId) = (publicId ?? ofSystem, null);
        }

        if (publicId is not null && PublicIdentifier.OfUrn(publicId) is { } ofPublic)
        {
            publicId = ofPublic;
        }

        return Search(new CatalogQuery(
            systemId is null ? null : CatalogText.NormalizeUri(systemId),
            publicId is null ? null : PublicIdentifier.Normalize(publicId),
            IsUri: false));
    }

    private CatalogLookup Search(CatalogQuery query) => new CatalogSearch(_cache).Find(_files, query);
}
