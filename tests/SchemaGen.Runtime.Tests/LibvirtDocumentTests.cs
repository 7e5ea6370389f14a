using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests;

/// <summary>libvirt's test documents: by libvirt's own schemas, and by those of this project.</summary>
public sealed class LibvirtDocumentTests(ITestOutputHelper output)
{
    private const string Missing = "libvirt's documents are not here: tests/corpora/restore.sh fetches them.";

    [SkippableFact]
    public void Every_document_gets_the_verdict_that_libvirts_test_suite_states()
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        List<string> wrong = [];
        int count = 0;
        foreach (IGrouping<string, LibvirtDocuments.Document> documents in LibvirtDocuments.All().GroupBy(static document => document.Schema))
        {
            LoadedSchema schema = LoadedSchema.FromFile(documents.Key);
            foreach (LibvirtDocuments.Document document in documents)
            {
                count++;
                XmlValidationReport report = schema.ValidateFile(document.Path);
                if (report.IsValid != document.IsValid)
                {
                    wrong.Add($"{document}: {string.Join("; ", report.Errors)}");
                }
            }
        }

        output.WriteLine($"{count} documents of libvirt {LibvirtDocuments.Version}");
        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(0);
    }

    [SkippableTheory]
    [InlineData("domain.rng")]
    [InlineData("storagepool.rng")]
    [InlineData("storagevol.rng")]
    public void Our_schemas_give_libvirts_verdict_at_the_same_place(string file)
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        LoadedSchema theirs = Theirs(file);
        LoadedSchema ours = Ours(file);
        int accepted = 0;
        int refused = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All(file))
        {
            XmlValidationReport report = ours.ValidateFile(document.Path);
            if (document.IsValid)
            {
                accepted++;
                report.Errors.ShouldBeEmpty(document.Path);
            }
            else
            {
                refused++;
                XmlValidationError their = theirs.ValidateFile(document.Path).Errors[0];
                report.Errors.ShouldContain(error => error.Line == their.Line && error.Path == their.Path, document.Path);
            }
        }

        output.WriteLine($"{accepted} documents accepted, {refused} refused");
    }

    [SkippableTheory]
    [InlineData("domain.rng", 200)]
    [InlineData("storagepool.rng", 500)]
    [InlineData("storagevol.rng", 500)]
    public void Our_schemas_agree_with_libvirts_on_random_documents_of_either(string file, int documents)
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        LoadedSchema theirs = Theirs(file);
        LoadedSchema ours = Ours(file);
        int valid = 0;
        foreach (LoadedSchema schema in new[] { theirs, ours })
        {
            DocumentSampler sampler = new(schema.Result.Grammar!);
            for (ulong number = 0; number < (ulong)documents; number++)
            {
                string document = sampler.SampleMutated(seed: 9, number).ShouldNotBeNull();
                bool isValid = theirs.Validate(document).IsValid;
                ours.Validate(document).IsValid.ShouldBe(isValid, document);
                valid += isValid ? 1 : 0;
            }
        }

        output.WriteLine($"{2 * documents} documents, {valid} of them valid");
    }

    private static LoadedSchema Theirs(string file) => LoadedSchema.FromFile(Path.Combine(Corpora.LibvirtFolder!, "schemas", file));

    private static LoadedSchema Ours(string file) => LoadedSchema.FromFile(SourceTree.PathOf("schemas", "libvirt", file));
}
