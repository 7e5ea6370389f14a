namespace SchemaGen.Schemas.Catalogs;

/// <summary>The entries of a catalog, in order.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">The entries.</param>
internal sealed record CatalogFile(string Path, IReadOnlyList<CatalogEntry> Entries);
