using System.Text;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Libvirt.Tests;

/// <summary>Reads libvirt's own test documents of every kind with the package's classes.</summary>
public sealed class LibvirtDocumentTests(ITestOutputHelper output)
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
        ["nwfilter.rng"] = static document => NwFilter.Load(document),
        ["nwfilterbinding.rng"] = static document => NetworkFilterBindingSchema.Load(document),
        ["secret.rng"] = static document => SecretSchema.Load(document),
        ["storagepool.rng"] = static document => StoragePoolSchema.Load(document),
        ["storagepoolcaps.rng"] = static document => StoragePoolCapabilities.Load(document),
        ["storagevol.rng"] = static document => StorageVol.Load(document),
    };

    public static TheoryData<string, string> Schemas
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string release in LibvirtDocuments.Releases.Keys)
            {
                foreach (string schema in Loaders.Keys)
                {
                    data.Add(release, schema);
                }
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Schemas))]
    public void Each_is_read_changed_and_written_and_stays_valid(string release, string schema)
    {
        Skip.If(LibvirtDocuments.Missing(release) is not null, LibvirtDocuments.Missing(release));
        LibvirtDocuments.Document[] documents = [.. LibvirtDocuments.All(schema, release).Where(static document => document.IsValid)];
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
                refused.Add($"{release}\t{schema}\t{Path.GetFileName(document.Path)}\t{exception.Errors[0].Message}");
                continue;
            }

            root.Children.Insert(0, new XmlCommentItem("changed"));
            using MemoryStream saved = new();
            root.Save(saved);
            string text = Encoding.UTF8.GetString(saved.ToArray());
            text.ShouldContain(Comment, customMessage: document.Path);
            Loaders[schema](saved.ToArray()).ShouldBe(root, document.Path);
        }

        output.WriteLine($"{documents.Length - refused.Count} of {documents.Length} documents");
        documents.ShouldNotBeEmpty();
        string place = $"{release}\t{schema}\t";
        string[] expected = [.. File.ReadLines(SourceTree.PathOf("tests", "SchemaGen.Libvirt.Tests", "refused.txt")).Where(line => line.StartsWith(place, StringComparison.Ordinal))];
        refused.Distinct().Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [SkippableTheory]
    [InlineData("9.0")]
    [InlineData("11.3")]
    public void What_libvirts_tests_expect_to_be_refused_is_refused(string release)
    {
        Skip.If(LibvirtDocuments.Missing(release) is not null, LibvirtDocuments.Missing(release));
        LibvirtDocuments.Document[] documents = [.. LibvirtDocuments.All(release: release).Where(static document => !document.IsValid)];

        documents.ShouldNotBeEmpty();
        foreach (LibvirtDocuments.Document document in documents)
        {
            Should.Throw<XmlValidationException>(() => Loaders[Path.GetFileName(document.Schema)](File.ReadAllBytes(document.Path)), document.Path);
        }
    }

    [SkippableFact]
    public void The_inactive_definition_in_a_snapshot_is_a_document_of_its_own()
    {
        const string Release = "11.3";
        Skip.If(LibvirtDocuments.Missing(Release) is not null, LibvirtDocuments.Missing(Release));
        InactiveDomain[] inactive =
        [
            .. from document in LibvirtDocuments.All("domainsnapshot.rng", Release)
               where document.IsValid
               let domain = DomainSnapshot.Load(document.Path).InactiveDomain
               where domain is not null
               select domain,
        ];

        inactive.ShouldNotBeEmpty();
        foreach (InactiveDomain domain in inactive)
        {
            InactiveDomain.Parse(domain.ToXml()).ShouldBe(domain);
            InactiveDomainSchema.Parse(domain.ToXml()).ShouldBe(domain);
        }
    }
}
