using System.Collections.Immutable;
using System.Reflection;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>
/// C# generated for random schemas compiles without warnings, and their random documents satisfy the laws of binding. <see cref="BatchSize"/>
/// has the numbers.
/// </summary>
public sealed class RandomBindingTests(ITestOutputHelper output)
{
    private const int UsualSchemas = 80;
    private const int Batch = 80;
    private const int UsualDocuments = 12;

    [Fact]
    public void Random_schemas_keep_the_laws_of_binding()
    {
        int first = BatchSize.Seed;
        int count = BatchSize.Schemas(UsualSchemas);
        List<string> breaches = [];
        int schemas = 0;
        int documents = 0;
        for (int seed = first; seed < first + count && breaches.Count < 10; seed += Batch)
        {
            foreach (TypedSchema schema in Load(Enumerable.Range(seed, Math.Min(Batch, first + count - seed)), breaches))
            {
                schemas++;
                foreach (string document in RandomDocuments.Of(schema, BatchSize.Documents(UsualDocuments), new SampleLimits { Elements = 20, Depth = 6 }))
                {
                    documents++;
                    if (BindingLaws.FirstBreach(schema, document) is string breach)
                    {
                        breaches.Add($"seed {schema.Seed}: {document}\n{breach}\n{RandomBindingSchema.Write(schema.Seed)}");
                        break;
                    }
                }
            }
        }

        output.WriteLine($"{schemas} correct schemas, {documents} documents");
        breaches.ShouldBeEmpty();
        schemas.ShouldBeGreaterThan(count / 2);
    }

    private static List<TypedSchema> Load(IEnumerable<int> seeds, List<string> breaches)
    {
        Dictionary<string, string> files = [];
        List<(int Seed, Grammar Grammar)> generated = [];
        foreach (int seed in seeds)
        {
            string schema = RandomBindingSchema.Write(seed);
            SchemaDocument document = SchemaCompiler.Parse("test.rng", schema, SchemaLimits.Default);
            if (SchemaCompiler.Compile("test.rng", _ => document, SchemaLimits.Default).Grammar is not { } grammar)
            {
                continue;
            }

            CodeGenerationResult result = CodeGenerator.Generate([new CodeGenerationRequest("test.rng", Namespace(seed), "Test")], _ => document, SchemaLimits.Default);
            foreach (GeneratedFile file in result.Files)
            {
                files.Add($"{seed}/{file.HintName}", file.Text);
            }

            if (!result.Files.IsEmpty)
            {
                generated.Add((seed, grammar));
            }
        }

        Assembly assembly = CompileAndLoad.Compile(files, [typeof(XmlElementNode).Assembly]);
        return [.. generated.Select(schema => new TypedSchema(assembly, $"{Namespace(schema.Seed)}.TestSchema", schema.Grammar) { Seed = schema.Seed })];
    }

    private static string Namespace(int seed) => $"Schema{seed}";
}
