using System.Xml.Linq;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Integration.Tests;

/// <summary>
/// Typical edits of guests in libvirt's own documents: the result equals an edit by hand, everything else is unchanged,
/// and the reference validators accept it.
/// </summary>
public sealed class EditingTests(ITestOutputHelper output)
{
    private const string NewDisk = "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/new.qcow2'/><target dev='vdz' bus='virtio'/></disk>";
    private const int MostDocuments = 120;

    /// <summary>An edit: whether it applies to a document, the edit as code over objects, and the edit by hand.</summary>
    public sealed record Edit(string Name, Func<Domain, bool> Fits, Action<Domain> InObjects, Action<XElement, XElement> ByHand)
    {
        /// <inheritdoc />
        public override string ToString() => Name;
    }

    public static TheoryData<Edit> Edits =>
    [
        new Edit(
            "change memory",
            static domain => domain.Memory is not null,
            static domain => domain.Memory!.Value = 4321,
            static (root, _) => root.Element("memory")!.Value = "4321"),
        new Edit(
            "add a disk",
            static domain => domain.Devices!.Disks.Count > 0,
            static domain => domain.Devices!.Disks.Add(Disk.Parse(NewDisk)),
            static (root, _) => Disks(root).Last().AddAfterSelf(XElement.Parse(NewDisk))),
        new Edit(
            "hot-swap a source kind",
            static domain => FirstFile(domain) is not null,
            static domain => domain.Devices!.Disks[0].Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = "/dev/vg0/new" } },
            static (root, _) =>
            {
                Disks(root).First().SetAttributeValue("type", "block");
                Disks(root).First().Element("source")!.ReplaceWith(new XElement("source", new XAttribute("dev", "/dev/vg0/new")));
            }),
        new Edit(
            "insert an overlay",
            static domain => FirstFile(domain) is not null && domain.Devices!.Disks[0].BackingStore is null,
            static domain =>
            {
                Disk disk = domain.Devices!.Disks[0];
                disk.BackingStore = new DiskBackingStore { Format = new DiskFormat { Type = StorageFormat.Raw }, Source = disk.Source };
                disk.Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = "/images/overlay.qcow2" } };
            },
            static (root, written) =>
            {
                // The schema decides the place of a new element, and the validators check it.
                XElement disk = Disks(root).First();
                int place = Disks(written).First().Elements().TakeWhile(static element => element.Name != "backingStore").Count();
                XElement source = disk.Element("source")!;
                XElement below = new("backingStore", disk.Attribute("type"), new XElement("format", new XAttribute("type", "raw")), new XElement(source));
                source.ReplaceWith(new XElement("source", new XAttribute("file", "/images/overlay.qcow2")));
                disk.SetAttributeValue("type", "file");
                disk.Elements().ElementAt(place - 1).AddAfterSelf(below);
            }),
        new Edit(
            "remove a device",
            static domain => domain.Devices!.Disks.Count > 0,
            static domain => domain.Devices!.Disks.RemoveAt(domain.Devices.Disks.Count - 1),
            static (root, _) => Disks(root).Last().Remove()),
    ];

    [SkippableTheory]
    [MemberData(nameof(Edits))]
    public void Only_what_was_edited_changes_and_the_reference_validators_take_it(Edit edit)
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        ArgumentNullException.ThrowIfNull(edit);
        using TemporaryFolder folder = new();
        List<string> files = [];
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All("domain.rng").Where(static document => document.IsValid))
        {
            string text = document.Text;
            Domain domain = Domain.Parse(text);
            if (files.Count == MostDocuments || domain.Devices is null || !edit.Fits(domain))
            {
                continue;
            }

            edit.InObjects(domain);
            domain.Validate().Errors.ShouldBeEmpty(document.Path);
            string path = folder.PathOf($"{files.Count}.xml");
            domain.Save(path);
            files.Add(path);

            string written = File.ReadAllText(path);
            XElement byHand = XElement.Parse(text, LoadOptions.PreserveWhitespace);
            edit.ByHand(byHand, XElement.Parse(written));
            Infoset.FirstDifference(byHand.ToString(SaveOptions.DisableFormatting), written).ShouldBeNull(document.Path);
        }

        output.WriteLine($"{edit.Name}: {files.Count} documents");
        files.Count.ShouldBe(MostDocuments);
        string schema = Path.Combine(Corpora.LibvirtFolder!, "schemas", "domain.rng");
        Check("jing", ReferenceValidator.Jing(schema, files));
        Check("xmllint", ReferenceValidator.Xmllint(schema, files));
    }

    private void Check(string validator, IReadOnlyList<string>? complaints)
    {
        output.WriteLine(complaints is null ? $"{validator} is not installed: skipped" : $"{validator} has {complaints.Count} complaints");
        complaints?.ShouldBeEmpty(validator);
    }

    private static IEnumerable<XElement> Disks(XElement root) => root.Element("devices")!.Elements("disk");

    private static DiskSourceFileSource? FirstFile(Domain domain) =>
        domain.Devices!.Disks.FirstOrDefault() is DiskDefault { Source: DiskSourceFile { Source: { } source } } ? source : null;
}
