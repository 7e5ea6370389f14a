namespace SchemaGen.Schemas.Catalogs;

/// <summary>The normalized query.</summary>
/// <param name="Address">The URI reference or system identifier, or null.</param>
/// <param name="PublicId">The public identifier, or null.</param>
/// <param name="IsUri">Whether the address is a URI reference: then entries for URIs count, else those for external identifiers.</param>
internal readonly record struct CatalogQuery(string? Address, string? PublicId, bool IsUri);
