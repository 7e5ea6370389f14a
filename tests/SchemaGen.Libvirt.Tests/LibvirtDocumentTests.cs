using System.Text;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Libvirt.Tests;

/// <summary>libvirt's own test documents, of every kind, read with the package's classes.</summary>
public sealed class LibvirtDocumentTests
{
    private const string Comment = "<!--changed-->";

    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, XmlElementNode>> Loaders = new()
    {
        ["capability.rng"] = static document => HostCapabilities.Load(document),
        ["domain.rng"] = static document => Domain.Load(document),
        ["domainbackup.rng"] = static document => DomainBackupSchema.Load(document),
        ["domaincaps.rng"] = static document => DomainCapabilities.Load(document),
        ["domaincheckpoint.rng"] = static document => DomainCheckpoint.Load(document),
        ["domainsnapshot.rng"] = static document => DomainSnapshot.Load(document),
        ["interface.rng"] = static document => HostInterfaceSchema.Load(document),
        ["network.rng"] = static document => Network.Load(document),
        ["networkport.rng"] = static document => NetworkPort.Load(document),
        ["nodedev.rng"] = static document => NodeDeviceSchema.Load(document),
        ["nwfilter.rng"] = static document => Nwfilter.Load(document),
        ["nwfilterbinding.rng"] = static document => NetworkFilterBindingSchema.Load(document),
        ["secret.rng"] = static document => SecretSchema.Load(document),
        ["storagepool.rng"] = static document => StoragePoolSchema.Load(document),
        ["storagepoolcaps.rng"] = static document => StoragePoolCapabilities.Load(document),
        ["storagevol.rng"] = static document => Vol.Load(document),
    };

    public static TheoryData<string> Schemas => [.. Loaders.Keys];

    [SkippableTheory]
    [MemberData(nameof(Schemas))]
    public void Each_is_read_changed_and_written_and_stays_valid(string schema)
    {
        LibvirtDocuments.Document[] documents = [.. LibvirtDocuments.All(schema).Where(static document => document.IsValid)];
        Skip.If(documents.Length == 0, "libvirt's documents are not here; tests/corpora/restore.sh fetches them.");
        List<string> refused = [];
        foreach (LibvirtDocuments.Document document in documents)
        {
            byte[] bytes = File.ReadAllBytes(document.Path);
            XmlElementNode root;
            try
            {
                root = Loaders[schema](bytes);
            }
            catch (XmlValidationException exception)
            {
                refused.Add($"{schema}\t{Path.GetFileName(document.Path)}\t{exception.Errors[0].Message}");
                continue;
            }

            root.Children.Insert(0, new XmlCommentItem("changed"));
            using MemoryStream saved = new();
            root.Save(saved);
            string text = Encoding.UTF8.GetString(saved.ToArray());
            text.ShouldContain(Comment, customMessage: document.Path);
            Loaders[schema](saved.ToArray()).ShouldBe(root, document.Path);
        }

        string[] expected = [.. File.ReadLines(SourceTree.PathOf("tests", "SchemaGen.Libvirt.Tests", "refused.txt")).Where(line => line.StartsWith(schema + "\t", StringComparison.Ordinal))];
        refused.Distinct().Order(StringComparer.Ordinal).ShouldBe(expected);
    }
}
