using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests;

/// <summary>libvirt's own schemas on libvirt's own test documents: the verdicts that its test suite states.</summary>
public sealed class LibvirtDocumentTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_document_gets_the_verdict_that_libvirts_test_suite_states()
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        string folder = Corpora.LibvirtFolder!;
        List<string> wrong = [];
        int count = 0;
        foreach (IGrouping<string, string[]> pairs in File.ReadLines(Path.Combine(folder, "pairs.tsv")).Select(static line => line.Split('\t')).GroupBy(static pair => pair[0]))
        {
            LoadedSchema schema = LoadedSchema.FromFile(Path.Combine(folder, pairs.Key));
            foreach (string[] pair in pairs)
            {
                count++;
                XmlValidationReport report = schema.ValidateFile(Path.Combine(folder, pair[1]));
                if (report.IsValid != (pair[2] == "valid"))
                {
                    wrong.Add($"{pair[1]} should be {pair[2]} for {pair[0]}: {string.Join("; ", report.Errors)}");
                }
            }
        }

        output.WriteLine($"{count} documents");
        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(0);
    }
}
