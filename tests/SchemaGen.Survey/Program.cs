using SchemaGen.Survey;

// SchemaGen.Survey NAME SCHEMA[,SCHEMA...] [--output DIR] [--documents FILE...]: generates and compiles the schemas in one
// namespace, and prints a table row with the numbers of types and lines and the time taken in this otherwise fresh process.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: SchemaGen.Survey NAME SCHEMA[,SCHEMA...] [--output DIR] [--documents FILE...]");
    return 2;
}

string[] rest = args[2..];
int documents = Array.IndexOf(rest, "--documents");
int output = Array.IndexOf(rest, "--output");
SurveyedSchemas schemas = SurveyedSchemas.Generate(args[0], args[1].Split(','));
if (output >= 0)
{
    schemas.Save(rest[output + 1]);
}

schemas.Compile();
Console.WriteLine(schemas.Row());
bool isWhole = documents < 0 || schemas.RoundTrip(rest[(documents + 1)..]);
return schemas.IsGood && isWhole ? 0 : 1;
