namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>
/// The sizes of random tests: by default small and fixed. SCHEMAGEN_PROPERTY_SCHEMAS is the number of schemas,
/// SCHEMAGEN_PROPERTY_DOCUMENTS the number of documents of each schema and kind, and SCHEMAGEN_PROPERTY_SEED the first seed.
/// </summary>
internal static class BatchSize
{
    public static int Seed => Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;

    public static int Schemas(int usual) => Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? usual;

    public static int Documents(int usual) => Number("SCHEMAGEN_PROPERTY_DOCUMENTS") ?? usual;

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
