using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Integration.Tests;

/// <summary>Validation finds the errors that code made in objects, with their paths.</summary>
public sealed class GraphValidationTests(ITestOutputHelper output)
{
    private const string Guest = """
        <domain type='kvm'>
          <name>guest</name>
          <metadata><app:note xmlns:app='urn:app'>text</app:note></metadata>
          <devices>
            <disk type='file' device='disk'><source file='/a'/><target dev='vda'/></disk>
            <disk type='file' device='disk'><source file='/b'/><target dev='vdb'/></disk>
            <disk type='file' device='disk'><source file='/c'/><backingStore type='block'><format type='raw'/><source dev='/d'/></backingStore><target dev='vdc'/></disk>
          </devices>
        </domain>
        """;

    public static TheoryData<string, Action<Domain>, string, string, string> Mistakes => new()
    {
        { "an attribute of a group's child", static domain => FileOf(domain, 1).File = "relative", "RNG203", "Devices.OrderedItems[1].Source.Source.File", "/domain/devices/disk[2]/source/@file" },
        { "a required child that is null", static domain => Store(domain).Format = null!, "RNG102", "Devices.OrderedItems[2].BackingStore", "/domain/devices/disk[3]/backingStore" },
        { "a value that is no member of its enum", static domain => Store(domain).Format.Type = (StorageFormat)999, "RNG203", "Devices.OrderedItems[2].BackingStore.Format.Type", "/domain/devices/disk[3]/backingStore/format/@type" },
        { "an element's text", static domain => domain.Name = "a\nb", "RNG302", "Name", "/domain/name" },
        { "a missing part", static domain => domain.Name = null!, "RNG102", "", "/domain" },
        { "raw content", static domain => domain.Devices!.Extra.Nodes.Add(new XmlRawElement("plain")), "RNG101", "Devices.Extra.Nodes[0]", "/domain/devices/plain" },
        { "a missing attribute", static domain => domain.Devices!.Disks[0].Target.Dev = null!, "RNG202", "Devices.OrderedItems[0].Target", "/domain/devices/disk/target" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_has_a_path_into_the_graph_and_one_into_the_document(string what, Action<Domain> make, string code, string objectPath, string path)
    {
        ArgumentNullException.ThrowIfNull(make);
        Domain domain = Domain.Parse(Guest);
        make(domain);
        XmlValidationError error = domain.Validate().Errors.ShouldHaveSingleItem(what);
        (error.Code, error.ObjectPath, error.Path, error.Line).ShouldBe((code, objectPath, path, 0));
        error.ToString().ShouldStartWith(objectPath.Length > 0 ? $"{objectPath}: error {code}: " : $"{path}: error {code}: ");
        Should.Throw<XmlValidationException>(() => domain.Save(Stream.Null)).Errors.ShouldHaveSingleItem().ToString().ShouldBe(error.ToString());
    }

    [Fact]
    public void Nothing_is_written_of_what_is_not_valid()
    {
        Domain domain = Domain.Parse(Guest);
        domain.Name = null!;
        using TemporaryFolder folder = new();
        string path = folder.Write("guest.xml", "as it was");
        Should.Throw<XmlValidationException>(() => domain.Save(path));
        File.ReadAllText(path).ShouldBe("as it was");
        domain.Save(path, XmlWriteOptions.Unchecked);
        File.ReadAllText(path).ShouldContain("<devices>");
    }

    /// <summary>Objects and their text have the same errors. The text decides; validating objects is only faster and knows their properties.</summary>
    [SkippableFact]
    public void A_graph_is_as_valid_as_its_text()
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        Random random = new(4);
        int invalid = 0;
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All("domain.rng").Where(static document => document.IsValid))
        {
            Domain domain = Domain.Parse(document.Text);
            domain.Validate().Errors.ShouldBeEmpty(document.Path);
            Break(domain, random);
            using XmlReader reader = XmlReader.Create(new StringReader(domain.ToXml()));
            XmlValidationReport ofText = DomainSchema.Validate(reader);
            domain.Validate().Errors.Select(static error => $"{error.Code} {error.Path} {error.Message}")
                .ShouldBe(ofText.Errors.Select(static error => $"{error.Code} {error.Path} {error.Message}"), document.Path);
            invalid += ofText.IsValid ? 0 : 1;
        }

        output.WriteLine($"{invalid} documents were made invalid");
        invalid.ShouldBeGreaterThan(1_000);
    }

    private static void Break(Domain domain, Random random)
    {
        foreach (Disk disk in domain.Devices?.Disks ?? [])
        {
            if (disk.Source is DiskSourceFile { Source: { } source } && random.Next(3) == 0)
            {
                source.File = "relative";
            }

            if (random.Next(3) == 0)
            {
                disk.Target.Dev = null!;
            }
        }

        if (random.Next(2) == 0)
        {
            domain.Name = null!;
        }
    }

    private static DiskSourceFileSource FileOf(Domain domain, int disk) => ((DiskSourceFile)domain.Devices!.Disks[disk].Source).Source!;

    private static DiskBackingStore Store(Domain domain) => (DiskBackingStore)domain.Devices!.Disks[2].BackingStore!;
}
