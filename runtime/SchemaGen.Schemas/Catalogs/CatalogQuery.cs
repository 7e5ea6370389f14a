namespace SchemaGen.Schemas.Catalogs;

/// <summary>A normalized query.</summary>
/// <param name="Address">The URI reference or system identifier, or null.</param>
/// <param name="PublicId">The public identifier, or null.</param>
/// <param name="IsUri">Whether the address is a URI reference: if so, URI entries apply; if not, entries for external identifiers do.</param>
internal readonly record struct CatalogQuery(string? Address, string? PublicId, bool IsUri);
