using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Adaptation;

/// <summary>Adapts documents of libvirt 11.3 to libvirt 9.0, whose schemas reject a sixth of them.</summary>
public sealed class LibvirtAdaptationTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Documents_of_a_later_libvirt_are_adapted_to_the_schemas_of_an_earlier_one()
    {
        foreach (string release in LibvirtDocuments.Releases.Keys)
        {
            string? missing = LibvirtDocuments.Missing(release);
            Skip.If(missing is not null, missing);
        }

        using TemporaryFolder folder = new();
        Dictionary<string, string> schemas = LibvirtDocuments.All().Select(static document => document.Schema).Distinct().ToDictionary(static path => Path.GetFileName(path)!, StringComparer.Ordinal);
        (int valid, int adapted, List<string> refused) = (0, 0, []);
        foreach (IGrouping<string, LibvirtDocuments.Document> documents in LibvirtDocuments.All(release: "11.3")
            .Where(document => document.IsValid && schemas.ContainsKey(Path.GetFileName(document.Schema)))
            .GroupBy(document => schemas[Path.GetFileName(document.Schema)]))
        {
            XmlSchemaReader reader = LoadedSchema.FromFile(documents.Key).Reader;
            List<string> results = [];
            foreach (LibvirtDocuments.Document document in documents)
            {
                XmlAdaptation adaptation = reader.Adapt(File.ReadAllBytes(document.Path));
                if (!adaptation.IsPossible)
                {
                    refused.Add($"{document.Path}: {adaptation.Errors[0]}");
                }
                else if (adaptation.Changes.Count == 0)
                {
                    valid++;
                }
                else
                {
                    adapted++;
                    LossReport.Unaccounted(document.Text, adaptation).ShouldBeEmpty(document.Path);
                    string path = folder.PathOf($"{adapted}.xml");
                    File.WriteAllBytes(path, adaptation.Document.ToArray());
                    results.Add(path);
                }
            }

            foreach (string[] some in results.Chunk(500))
            {
                ReferenceValidator.Jing(documents.Key, some)?.ShouldBeEmpty();
            }
        }

        output.WriteLine($"{valid} were valid, {adapted} are adapted, {refused.Count} are refused:\n{string.Join('\n', refused)}");
        adapted.ShouldBeGreaterThan(500);

        // A new architecture without a replacement.
        refused.ShouldHaveSingleItem().ShouldContain("'loongarch64'");
    }
}
