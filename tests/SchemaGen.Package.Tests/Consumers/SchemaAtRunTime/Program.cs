using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

RelaxNgSchema schema = RelaxNgSchema.Load(Path.Combine(AppContext.BaseDirectory, "schemas", "library.rng"));
foreach (string document in new[] { "<library><book isbn='1'>One</book></library>", "<library>\n  <bok isbn='1'/>\n</library>" })
{
    using XmlReader reader = XmlReader.Create(new StringReader(document));
    XmlValidationReport report = schema.Validate(reader);
    Console.WriteLine(report.IsValid);
    foreach (XmlValidationError error in report)
    {
        Console.WriteLine(error);
    }
}

try
{
    RelaxNgSchema.Parse("start = element a { nothing }");
}
catch (RelaxNgSchemaException exception)
{
    Console.WriteLine(exception.Message);
}
