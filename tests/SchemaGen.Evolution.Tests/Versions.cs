using SchemaGen.RelaxNg;

namespace SchemaGen.Evolution.Tests;

/// <summary>Versions of schemas for tests: a pattern, or the content of a grammar.</summary>
internal static class Versions
{
    public const string Namespaces = """xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" """;

    public static EvolutionReport Compare(string old, string @new, EvolutionOptions? options = null) =>
        SchemaDiff.Compare("old.rng", Parse("old.rng", old), "new.rng", Parse("new.rng", @new), options);

    public static SchemaResult Parse(string path, string text)
    {
        string content = text.TrimStart().StartsWith("<start", StringComparison.Ordinal) ? text : $"<start>\n{text}\n</start>";
        string schema = text.TrimStart().StartsWith("<grammar", StringComparison.Ordinal) ? text : $"<grammar {Namespaces}>\n{content}\n</grammar>";
        SchemaDocument document = SchemaCompiler.Parse(path, schema, SchemaLimits.Default);
        SchemaResult result = SchemaCompiler.Compile(path, file => file == path ? document : null, SchemaLimits.Default);
        result.IsCorrect.ShouldBeTrue(string.Join('\n', result.Diagnostics.Select(static diagnostic => diagnostic.Message)));
        return result;
    }
}
