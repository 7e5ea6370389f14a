using System.Xml.Linq;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests;

/// <summary>Validates libvirt's test documents by libvirt's own schemas and by those of this project.</summary>
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

    /// <summary>
    /// The documents of libvirt 9.0.0 that current schemas reject: since 10.1 a host's CPUs require a cluster, and a USB device requires its port.
    /// </summary>
    private static readonly HashSet<string> RefusedSince9 = new(StringComparer.Ordinal)
    {
        "capabilityschemadata/caps-qemu-kvm.xml",
        "nodedevschemadata/usb_device_1d6b_1_0000_00_1d_0.xml",
        "nodedevxml2xmlout/usb_device_1d6b_1_0000_00_1d_0.xml",
        "vircaps2xmldata/vircaps-aarch64-basic.xml",
        "vircaps2xmldata/vircaps-x86_64-basic-dies.xml",
        "vircaps2xmldata/vircaps-x86_64-basic.xml",
        "vircaps2xmldata/vircaps-x86_64-caches.xml",
        "vircaps2xmldata/vircaps-x86_64-hmat.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl-cdp.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl-cmt.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl-fake-feature.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl-skx-twocaches.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl-skx.xml",
        "vircaps2xmldata/vircaps-x86_64-resctrl.xml",
    };

    [SkippableFact]
    public void Our_schemas_give_the_verdicts_of_9_0_but_for_what_is_listed()
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        Skip.IfNot(LibvirtDocuments.Version.StartsWith("9.0.0", StringComparison.Ordinal), $"the documents are those of libvirt {LibvirtDocuments.Version}");
        List<string> refused = [];
        List<string> wrong = [];
        int accepted = 0;
        foreach (IGrouping<string, LibvirtDocuments.Document> documents in LibvirtDocuments.All().GroupBy(static document => document.Schema))
        {
            LoadedSchema schema = Ours(Path.GetFileName(documents.Key));
            foreach (LibvirtDocuments.Document document in documents)
            {
                bool isValid = schema.ValidateFile(document.Path).IsValid;
                string name = $"{Path.GetFileName(Path.GetDirectoryName(document.Path))}/{Path.GetFileName(document.Path)}";
                if (document.IsValid && !isValid && RefusedSince9.Contains(name))
                {
                    refused.Add(name);
                }
                else if (document.IsValid != isValid)
                {
                    wrong.Add(document.Path);
                }
                else
                {
                    accepted += isValid ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{accepted} documents of libvirt {LibvirtDocuments.Version} accepted, {refused.Count} refused as listed");
        wrong.ShouldBeEmpty();
        refused.Order(StringComparer.Ordinal).ShouldBe(RefusedSince9.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("domain.rng")]
    [InlineData("storagepool.rng")]
    public void Our_schemas_refuse_at_the_places_of_libvirts(string file)
    {
        Skip.If(LibvirtDocuments.Version is null, Missing);
        Skip.If(LibvirtLevel.Missing is not null, LibvirtLevel.Missing);
        LoadedSchema theirs = Theirs(file);
        LoadedSchema ours = Ours(file);
        int refused = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All(file).Where(static document => !document.IsValid))
        {
            refused++;
            XmlValidationError their = theirs.ValidateFile(document.Path).Errors[0];
            ours.ValidateFile(document.Path).Errors.ShouldContain(error => error.Line == their.Line && error.Path == their.Path, document.Path);
        }

        output.WriteLine($"{refused} refused");
        refused.ShouldBeGreaterThan(0);
    }

    public static TheoryData<string> Formats { get; } = [.. LibvirtLevel.Formats];

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public void Our_schemas_agree_with_libvirts_on_random_documents_of_either(string format)
    {
        Skip.If(LibvirtLevel.Missing is not null, LibvirtLevel.Missing);
        const int Documents = 200;
        LoadedSchema theirs = Theirs($"{format}.rng");
        LoadedSchema ours = Ours($"{format}.rng");
        int valid = 0;
        int different = 0;
        foreach (LoadedSchema schema in new[] { theirs, ours })
        {
            DocumentSampler sampler = new(schema.Result.Grammar!);
            for (ulong number = 0; number < Documents; number++)
            {
                string document = sampler.SampleMutated(seed: 9, number).ShouldNotBeNull();
                bool isValid = theirs.Validate(document).IsValid;
                bool isValidHere = ours.Validate(document).IsValid;
                valid += isValid ? 1 : 0;
                if (isValid == isValidHere)
                {
                    continue;
                }

                // The only difference, which schemas/README.md lists.
                different++;
                (format, isValidHere).ShouldBe(("domainsnapshot", true), document);
                XDocument tree = XDocument.Parse(document);
                tree.Descendants().Attributes("startupPolicy").Remove();
                string without = tree.ToString();
                ours.Validate(without).IsValid.ShouldBe(theirs.Validate(without).IsValid, without);
            }
        }

        output.WriteLine($"{2 * Documents} documents, {valid} of them valid, {different} with another verdict");
    }

    private static LoadedSchema Theirs(string file) => LoadedSchema.FromFile(LibvirtLevel.PathOf(file));

    private static LoadedSchema Ours(string file) => LoadedSchema.FromFile(SourceTree.PathOf("schemas", "libvirt", file));
}
