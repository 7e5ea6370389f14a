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
    [InlineData("domain.rng", "/domain/devices/disk")]
    [InlineData("storagepool.rng", "/pool")]
    [InlineData("storagevol.rng", "/volume")]
    public void Our_schemas_refuse_what_libvirts_refuse_in_disks_pools_and_volumes_at_the_same_place(string file, string path)
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        LoadedSchema theirs = LoadedSchema.FromFile(Path.Combine(Corpora.LibvirtFolder!, "schemas", file));
        LoadedSchema ours = LoadedSchema.FromFile(SourceTree.PathOf("schemas", "libvirt", file));
        int refused = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All(file))
        {
            XmlValidationReport ourReport = ours.ValidateFile(document.Path);
            XmlValidationError? their = theirs.ValidateFile(document.Path).Errors.FirstOrDefault(error => error.Path.StartsWith(path, StringComparison.Ordinal));
            if (their is not null)
            {
                refused++;
                ourReport.Errors.ShouldContain(error => error.Line == their.Line && error.Path == their.Path, document.Path);
            }
            else if (document.IsValid)
            {
                ourReport.Errors.ShouldBeEmpty(document.Path);
            }
        }

        output.WriteLine($"{refused} documents refused because of {path}");
    }
}
