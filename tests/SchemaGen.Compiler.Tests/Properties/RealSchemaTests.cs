using System.Xml;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>Other projects' schemas satisfy the laws of binding, on their real documents and on random ones.</summary>
public sealed class RealSchemaTests(ITestOutputHelper output)
{
    private const int Sampled = 10;
    private const int UsualDocuments = 150;

    public static TheoryData<string> Names => [.. RealSchemas.Names];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_schema_keeps_the_laws(string name)
    {
        Skip.If(RealSchemas.PathOf(name) is null, $"The schema of {name} is not on this machine (tests/corpora/restore.sh --all).");
        TypedSchema schema = TypedSchema.LoadFiles([RealSchemas.PathOf(name)!])[0];
        int valid = 0;
        int count = 0;
        foreach (string path in RealSchemas.DocumentsOf(name).Take(BatchSize.Documents(UsualDocuments)))
        {
            string document = File.ReadAllText(path);
            if (document.Contains("<!DOCTYPE", StringComparison.Ordinal))
            {
                continue;
            }

            bool isValid = schema.Validate(document).IsValid;
            count++;
            valid += isValid ? 1 : 0;
            BindingLaws.FirstBreach(schema, document, isValid).ShouldBeNull(path);
        }

        output.WriteLine($"{name}: {count} documents, {valid} of them valid");
        RandomDocuments.Check(schema, BatchSize.Documents(Sampled), name, new SampleLimits { Elements = 60 });
    }
}
