using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>
/// XML catalogs (OASIS XML Catalogs 1.1): the mapping from addresses and public identifiers to local files. Referenced catalogs are read when a search reaches them.
/// Nothing is fetched from a network. Safe to share between threads after <see cref="Load"/>.
/// </summary>
public sealed class XmlCatalog
{
    private readonly CatalogFile[] _files;
    private readonly CatalogCache _cache;

    private XmlCatalog(CatalogFile[] files, CatalogCache cache) => (_files, _cache) = (files, cache);

    /// <summary>Reads catalogs, which are searched in the given order.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="XmlCatalogException">A file is not well-formed, is not a catalog, or has an entry that lacks an attribute.</exception>
    public static XmlCatalog Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        CatalogCache cache = new();
        return new XmlCatalog([.. paths.Select(path => cache.Read(path))], cache);
    }

    /// <summary>Resolves a URI reference, as used in schemas, to a path or address (section 7.2). If no URI entry matches, resolves it as a system identifier.</summary>
    /// <param name="uri">The absolute URI. A URI that begins with <c>urn:publicid:</c> is a public identifier.</param>
    /// <returns>A path or an address, or null if no catalog has a matching entry.</returns>
    public string? ResolveUri(string uri)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        return Lookup(uri).Target;
    }

    /// <summary>Resolves an external identifier to a path or address (section 7.1).</summary>
    /// <param name="publicId">The public identifier, or null.</param>
    /// <param name="systemId">The system identifier, or null.</param>
    /// <returns>A path or an address, or null if no catalog has a matching entry.</returns>
    public string? ResolveExternal(string? publicId, string? systemId) => LookupExternal(publicId, systemId).Target;

    /// <summary>Returns the result of <see cref="ResolveUri"/> along with the matching entry.</summary>
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
