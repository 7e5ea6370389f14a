namespace SchemaGen.Schemas.Catalogs;

/// <summary>The limits of a search through catalogs, which can refer to each other without end.</summary>
internal static class CatalogLimits
{
    /// <summary>The maximum number of catalogs in one search.</summary>
    public const int MaxCatalogs = 1_000;
}
