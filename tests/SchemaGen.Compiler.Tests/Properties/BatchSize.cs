namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>
/// How much random tests do: a small, fixed set, or what the environment says. SCHEMAGEN_PROPERTY_SCHEMAS: how many schemas;
/// SCHEMAGEN_PROPERTY_DOCUMENTS: how many documents of each schema and kind; SCHEMAGEN_PROPERTY_SEED: where they begin.
/// </summary>
internal static class BatchSize
{
    public static int Seed => Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;

    public static int Schemas(int usual) => Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? usual;

    public static int Documents(int usual) => Number("SCHEMAGEN_PROPERTY_DOCUMENTS") ?? usual;

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
