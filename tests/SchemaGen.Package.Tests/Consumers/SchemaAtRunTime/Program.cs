using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

RelaxNgSchema schema = RelaxNgSchema.Load(Path.Combine(AppContext.BaseDirectory, "schemas", "library.rng"));
foreach (string document in new[] { "<library><book isbn='1'>One</book></library>", "<library>\n  <bok isbn='1'/>\n</library>" })
{
    using XmlReader reader = XmlReader.Create(new StringReader(document));
    IReadOnlyList<XmlValidationError> errors = schema.Validate(reader);
    Console.WriteLine(errors.Count == 0);
    foreach (XmlValidationError error in errors)
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
