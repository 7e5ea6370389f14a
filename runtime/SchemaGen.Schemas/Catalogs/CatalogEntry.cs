using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>An entry of a catalog.</summary>
/// <param name="Kind">The kind of match.</param>
/// <param name="IsUri">Whether the entry is for URI references; if false, for external identifiers.</param>
/// <param name="Match">The normalized text to compare.</param>
/// <param name="Target">The path or address to which the entry maps.</param>
/// <param name="PrefersPublic">Whether a public identifier is used even if there is a system identifier.</param>
/// <param name="Location">The location of the entry.</param>
internal sealed record CatalogEntry(CatalogEntryKind Kind, bool IsUri, string Match, string Target, bool PrefersPublic, SourceLocation Location);
