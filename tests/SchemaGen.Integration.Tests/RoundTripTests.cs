using System.Text;
using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Integration.Tests;

/// <summary>Generated classes preserve libvirt's test documents in a round trip.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("domain.rng", 2239)]
    [InlineData("storagepool.rng", 82)]
    [InlineData("storagevol.rng", 55)]
    public void Every_valid_document_is_read_and_written_back(string schema, int countIn9)
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        List<string> problems = [];
        int count = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All(schema).Where(static document => document.IsValid))
        {
            count++;
            string text = document.Text;
            try
            {
                using XmlReader reader = XmlReader.Create(new StringReader(text));
                XmlElementNode root = Read(schema, reader);
                if (Infoset.FirstDifference(text, Written(root)) is string difference)
                {
                    problems.Add($"{document.Path}: {difference}");
                }
            }
            catch (Exception exception) when (exception is XmlValidationException or FormatException or InvalidOperationException)
            {
                problems.Add($"{document.Path}: {exception.Message}");
            }
        }

        output.WriteLine($"{count - problems.Count} of {count} documents of libvirt {LibvirtDocuments.Version} came back");
        problems.ShouldBeEmpty();
        if (LibvirtDocuments.Version!.StartsWith("9.0.0", StringComparison.Ordinal))
        {
            count.ShouldBe(countIn9);
        }
    }

    private static XmlElementNode Read(string schema, XmlReader reader) => schema switch
    {
        "domain.rng" => global::Libvirt.Domains.DomainSchema.Read(reader),
        "storagepool.rng" => global::Libvirt.Storage.StoragepoolSchema.Read(reader),
        _ => global::Libvirt.Storage.StoragevolSchema.Read(reader),
    };

    private static string Written(XmlElementNode root)
    {
        using MemoryStream stream = new();
        root.Save(stream, XmlWriteOptions.Unchecked);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
