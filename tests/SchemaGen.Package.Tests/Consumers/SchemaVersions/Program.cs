using SchemaGen.Evolution;

string schemas = Path.Combine(AppContext.BaseDirectory, "schemas");
EvolutionReport report = SchemaEvolution.Compare(Path.Combine(schemas, "v1", "order.rnc"), Path.Combine(schemas, "v2", "order.rnc"));
report.AssertBackwardCompatible();
Console.WriteLine("backward: proved");
try
{
    report.AssertForwardCompatible();
}
catch (SchemaEvolutionException exception)
{
    Console.WriteLine(exception.Message.Contains("attribute-added", StringComparison.Ordinal) ? "forward: an attribute was added" : exception.Message);
}
