using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>One search through catalogs (sections 7.1.2 and 7.2.2). Each catalog is searched once, so cycles terminate.</summary>
internal sealed class CatalogSearch(CatalogCache cache)
{
    private readonly HashSet<string> _searched = new(StringComparer.Ordinal);
    private readonly List<SchemaDiagnostic> _passedOver = [];

    /// <summary>Returns the target from the first catalog that has one.</summary>
    public CatalogLookup Find(IEnumerable<CatalogFile> files, CatalogQuery query)
    {
        (string Target, CatalogEntry Entry)? found = Search(files, query);
        return new CatalogLookup(found?.Target, found?.Entry, [.. _passedOver]);
    }

    private (string Target, CatalogEntry Entry)? Search(IEnumerable<CatalogFile> files, CatalogQuery query)
    {
        Stack<CatalogFile> work = new(files.Reverse());
        while (work.TryPop(out CatalogFile? file))
        {
            if (_searched.Count >= CatalogLimits.MaxCatalogs || !_searched.Add(file.Path))
            {
                continue;
            }

            if (Match(file, query) is { } found)
            {
                return found;
            }

            // A delegated query is searched only in the catalogs to which it is delegated.
            bool isAddressDelegated = Delegates(file, query, isPublic: false).Any();
            if (isAddressDelegated || Delegates(file, query, isPublic: true).Any())
            {
                work = new Stack<CatalogFile>(Enumerable.Reverse(Files(Delegates(file, query, !isAddressDelegated))));
                query = isAddressDelegated ? query with { PublicId = null } : query with { Address = null };
                continue;
            }

            foreach (CatalogFile next in Enumerable.Reverse(Files(file.Entries.Where(static entry => entry.Kind == CatalogEntryKind.Next))))
            {
                work.Push(next);
            }
        }

        return null;
    }

    private static (string Target, CatalogEntry Entry)? Match(CatalogFile file, CatalogQuery query)
    {
        if (query.Address is { } address)
        {
            CatalogEntry[] entries = [.. file.Entries.Where(entry => entry.IsUri == query.IsUri)];
            if (Array.Find(entries, entry => entry.Kind == CatalogEntryKind.Exact && entry.Match == address) is { } exact)
            {
                return (exact.Target, exact);
            }

            if (Longest(entries, CatalogEntryKind.Rewrite, entry => address.StartsWith(entry.Match, StringComparison.Ordinal)).FirstOrDefault() is { } rewrite)
            {
                return (SchemaUri.Normalize(rewrite.Target + Uri.UnescapeDataString(address[rewrite.Match.Length..])), rewrite);
            }

            if (Longest(entries, CatalogEntryKind.Suffix, entry => address.EndsWith(entry.Match, StringComparison.Ordinal)).FirstOrDefault() is { } suffix)
            {
                return (suffix.Target, suffix);
            }

            if (Delegates(file, query, isPublic: false).Any())
            {
                return null;
            }
        }

        return query.PublicId is { } publicId
            && file.Entries.FirstOrDefault(entry => entry.Kind == CatalogEntryKind.Public && entry.Match == publicId && Counts(entry, query)) is { } entry
            ? (entry.Target, entry)
            : null;
    }

    /// <summary>Returns whether the public identifier counts. If there is a system identifier, it counts only if the catalog prefers public identifiers.</summary>
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

    private List<CatalogFile> Files(IEnumerable<CatalogEntry> entries)
    {
        List<CatalogFile> files = [];
        foreach (CatalogEntry entry in entries.DistinctBy(static entry => entry.Target))
        {
            CatalogLoad load = cache.Find(entry.Target);
            if (load.File is { } file)
            {
                files.Add(file);
            }
            else
            {
                _passedOver.Add(new SchemaDiagnostic(DiagnosticCode.CatalogPassedOver, entry.Location, [entry.Target, load.Failure!]));
            }
        }

        return files;
    }
}
