using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>One search through catalogs (sections 7.1.2 and 7.2.2). Each catalog is searched once, so that circles end.</summary>
internal sealed class CatalogSearch(CatalogCache cache)
{
    private readonly HashSet<string> _searched = new(StringComparer.Ordinal);

    /// <summary>The target of the first catalog that has one.</summary>
    public string? Find(IEnumerable<CatalogFile> files, CatalogQuery query)
    {
        Stack<CatalogFile> work = new(files.Reverse());
        while (work.TryPop(out CatalogFile? file))
        {
            if (_searched.Count >= CatalogLimits.MaxCatalogs || !_searched.Add(file.Path))
            {
                continue;
            }

            if (Match(file, query) is { } target)
            {
                return target;
            }

            // What is delegated is looked for there and nowhere else.
            bool isAddressDelegated = Delegates(file, query, isPublic: false).Any();
            if (isAddressDelegated || Delegates(file, query, isPublic: true).Any())
            {
                work = new Stack<CatalogFile>(Files(Delegates(file, query, !isAddressDelegated)).Reverse());
                query = isAddressDelegated ? query with { PublicId = null } : query with { Address = null };
                continue;
            }

            foreach (CatalogFile next in Files(file.Entries.Where(static entry => entry.Kind == CatalogEntryKind.Next)).Reverse())
            {
                work.Push(next);
            }
        }

        return null;
    }

    private static string? Match(CatalogFile file, CatalogQuery query)
    {
        if (query.Address is { } address)
        {
            CatalogEntry[] entries = [.. file.Entries.Where(entry => entry.IsUri == query.IsUri)];
            if (Array.Find(entries, entry => entry.Kind == CatalogEntryKind.Exact && entry.Match == address) is { } exact)
            {
                return exact.Target;
            }

            if (Longest(entries, CatalogEntryKind.Rewrite, entry => address.StartsWith(entry.Match, StringComparison.Ordinal)).FirstOrDefault() is { } rewrite)
            {
                return SchemaUri.Normalize(rewrite.Target + Uri.UnescapeDataString(address[rewrite.Match.Length..]));
            }

            if (Longest(entries, CatalogEntryKind.Suffix, entry => address.EndsWith(entry.Match, StringComparison.Ordinal)).FirstOrDefault() is { } suffix)
            {
                return suffix.Target;
            }

            if (Delegates(file, query, isPublic: false).Any())
            {
                return null;
            }
        }

        return query.PublicId is { } publicId
            ? file.Entries.FirstOrDefault(entry => entry.Kind == CatalogEntryKind.Public && entry.Match == publicId && Counts(entry, query))?.Target
            : null;
    }

    /// <summary>A public identifier counts beside a system identifier only where the catalog prefers it.</summary>
    private static bool Counts(CatalogEntry entry, CatalogQuery query) => query.Address is null || entry.PrefersPublic;

    private static IEnumerable<CatalogEntry> Delegates(CatalogFile file, CatalogQuery query, bool isPublic) => isPublic
        ? query.PublicId is { } publicId
            ? Longest(file.Entries, CatalogEntryKind.DelegatePublic, entry => publicId.StartsWith(entry.Match, StringComparison.Ordinal) && Counts(entry, query))
            : []
        : query.Address is { } address
            ? Longest(file.Entries, CatalogEntryKind.Delegate, entry => entry.IsUri == query.IsUri && address.StartsWith(entry.Match, StringComparison.Ordinal))
            : [];

    private static IEnumerable<CatalogEntry> Longest(IEnumerable<CatalogEntry> entries, CatalogEntryKind kind, Func<CatalogEntry, bool> matches) =>
        entries.Where(entry => entry.Kind == kind && matches(entry)).OrderByDescending(static entry => entry.Match.Length);

    private IEnumerable<CatalogFile> Files(IEnumerable<CatalogEntry> entries) => entries.Select(static entry => entry.Target).Distinct().Select(cache.Find).OfType<CatalogFile>();
}
