using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>Tests libvirt's own schemas, all in one namespace, with all of libvirt's test documents: the laws of binding, and agreement with other validators.</summary>
public sealed class LibvirtBindingTests(ITestOutputHelper output)
{
    private const string Missing = "libvirt's documents are not here: tests/corpora/restore.sh fetches them.";
    private const int ValidIn9 = 2_906;
    private const int InvalidIn9 = 57;
    private const int Sampled = 15;

    private static readonly Lazy<IReadOnlyDictionary<string, TypedSchema>> Schemas = new(static () =>
    {
        List<string> paths = [.. LibvirtDocuments.All().Select(static document => document.Schema).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return paths.Zip(TypedSchema.LoadFiles(paths)).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);
    });

    [SkippableFact]
    public void Every_document_of_every_schema_keeps_the_laws()
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        List<string> breaches = [];
        int valid = 0;
        int refused = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All())
        {
            TypedSchema schema = Schemas.Value[document.Schema];
            string text = document.Text;
            if (BindingLaws.FirstBreach(schema, text, document.IsValid) is string breach)
            {
                breaches.Add($"{document.Path}: {breach}");
            }
            else if (document.IsValid)
            {
                valid++;
            }
            else
            {
                refused++;
                Should.Throw<XmlValidationException>(() => schema.Read(text)).Errors.ShouldAllBe(static error => error.Line > 0 && error.Column > 0);
            }
        }

        output.WriteLine($"libvirt {LibvirtDocuments.Version}: {valid} valid documents of {Schemas.Value.Count} schemas came back, {refused} invalid ones were refused");
        breaches.ShouldBeEmpty();
        if (LibvirtDocuments.Version!.StartsWith("9.0.0", StringComparison.Ordinal))
        {
            (valid, refused, Schemas.Value.Count).ShouldBe((ValidIn9, InvalidIn9, 16));
        }
    }

    [SkippableFact]
    public void What_is_written_is_valid_for_other_validators()
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        using TemporaryFolder folder = new();
        int complaints = 0;
        foreach (IGrouping<string, LibvirtDocuments.Document> documents in LibvirtDocuments.All().Where(static document => document.IsValid).GroupBy(static document => document.Schema))
        {
            List<string> files = [.. documents.Select((document, i) => folder.Write($"{Path.GetFileName(documents.Key)}.{i}.xml", Schemas.Value[document.Schema].Read(document.Text).ToXml()))];
            foreach (string complaint in (ReferenceValidator.Jing(documents.Key, files) ?? []).Concat(ReferenceValidator.Xmllint(documents.Key, files) ?? []).Take(5))
            {
                complaints++;
                output.WriteLine(complaint);
            }
        }

        complaints.ShouldBe(0);
    }

    [SkippableFact]
    public void Random_documents_keep_the_laws()
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        foreach ((string path, TypedSchema schema) in Schemas.Value)
        {
            RandomDocuments.Check(schema, BatchSize.Documents(Sampled), path, new SampleLimits { Elements = 60 });
        }
    }
}
