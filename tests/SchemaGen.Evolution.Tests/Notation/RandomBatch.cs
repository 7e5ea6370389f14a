using System.Globalization;

namespace SchemaGen.Evolution.Tests.Notation;

/// <summary>
/// How much random tests do: a small, fixed set, or what the environment says. SCHEMAGEN_PROPERTY_SCHEMAS: how many pairs; SCHEMAGEN_PROPERTY_SEED: what is
/// added to the seeds.
/// </summary>
internal static class RandomBatch
{
    public static int Seed(int usual) => usual + (Number("SCHEMAGEN_PROPERTY_SEED") ?? 0);

    public static int Count(int usual) => Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? usual;

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
