using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>An entry of a catalog.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="IsUri">Whether it is for URI references; else for external identifiers.</param>
/// <param name="Match">What is compared, normalized.</param>
/// <param name="Target">The path or address that it leads to.</param>
/// <param name="PrefersPublic">Whether a public identifier counts where there is a system identifier as well.</param>
/// <param name="Location">The place of the entry.</param>
internal sealed record CatalogEntry(CatalogEntryKind Kind, bool IsUri, string Match, string Target, bool PrefersPublic, SourceLocation Location);
