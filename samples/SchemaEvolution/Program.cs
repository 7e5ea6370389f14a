using SchemaGen.Evolution;

// A new version of a schema: disks may say what is below them. In the same change the schema was cut into smaller definitions.
string schemas = Path.Combine(AppContext.BaseDirectory, "schemas");
EvolutionReport report = SchemaEvolution.Compare(Path.Combine(schemas, "disk-before.rng"), Path.Combine(schemas, "disk-after.rng"));

// Every old document is still accepted. That is proved, so there is nothing to show.
report.AssertBackwardCompatible();
Console.WriteLine("New programs read old documents: proved.");
Console.WriteLine();

try
{
    // Old programs meet documents that they do not understand. The exception's message is the whole report.
    report.AssertForwardCompatible();
    Console.WriteLine("Old programs read new documents: proved.");
    return 1;
}
catch (SchemaEvolutionException exception)
{
    Console.WriteLine(exception.Message.Replace(schemas + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    return 0;
}
