namespace SchemaGen.Schemas.Catalogs;

/// <summary>What a search through catalogs may cost: catalogs can refer to others without end.</summary>
internal static class CatalogLimits
{
    /// <summary>How many catalogs one search looks into.</summary>
    public const int MaxCatalogs = 1_000;
}
