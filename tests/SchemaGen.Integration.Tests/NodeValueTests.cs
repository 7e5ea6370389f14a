using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Integration.Tests;

/// <summary>Objects are values: they compare by content, are copied completely, and have a short text form.</summary>
public sealed class NodeValueTests(ITestOutputHelper output)
{
    private const string File = "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/a'/><target dev='vda' bus='virtio'/></disk>";

    [Theory]
    [InlineData(File, "how it is laid out", "<disk device='disk' type='file'>\n <driver name='qemu' type='qcow2'></driver><source file='/a'/>\n<target dev='vda' bus='virtio'/></disk>")]
    [InlineData("<domain type='kvm' id='7'><name>n</name></domain>", "how a number is spelled", "<domain type='kvm' id=' 007 '><name>n</name></domain>")]
    [InlineData(File, "whether a default is written", "<disk device='disk'><driver name='qemu' type='qcow2'/><source file='/a'/><target dev='vda' bus='virtio'/></disk>")]
    public void Equal_whatever(string left, string what, string right)
    {
        _ = what;
        (XmlElementNode one, XmlElementNode other) = (Read(left), Read(right));
        one.Equals(other).ShouldBeTrue();
        one.GetHashCode().ShouldBe(other.GetHashCode());
    }

    [Theory]
    [InlineData("a value", "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='/a'/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("a text", "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/b'/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("a missing child", "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("an additional child", "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/a'/><readonly/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("the order of children", "<disk type='file' device='disk'><source file='/a'/><driver name='qemu' type='qcow2'/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("the kind of the source", "<disk type='block' device='disk'><driver name='qemu' type='qcow2'/><source dev='/a'/><target dev='vda' bus='virtio'/></disk>")]
    [InlineData("the kind of the disk", "<disk type='block' device='lun'><driver name='qemu' type='raw'/><source dev='/a'/><target dev='vda' bus='virtio'/></disk>")]
    public void Different_by(string what, string other)
    {
        _ = what;
        Disk.Parse(File).Equals(Read(other)).ShouldBeFalse();
    }

    [Fact]
    public void Cases_without_content_differ() =>
        new DiskSourceFile().Equals(new DiskSourceBlock()).ShouldBeFalse();

    [Fact]
    public void Raw_content_is_compared_in_its_order()
    {
        XmlRawElement raw = XmlRawElement.Parse("<a x='1'>text<b/></a>");
        raw.ShouldBe(XmlRawElement.Parse("<a x='1'>text<b/></a>"));
        raw.ShouldNotBe(XmlRawElement.Parse("<a x='1'><b/>text</a>"));
        raw.ShouldNotBe(XmlRawElement.Parse("<a x='1'>text<b xmlns='urn:b'/></a>"));
    }

    [Fact]
    public void A_copy_is_equal_and_of_the_same_class_and_shares_nothing()
    {
        Disk disk = Disk.Parse(File);
        Disk copy = disk.Clone();
        copy.ShouldBe(disk);
        copy.ShouldBeOfType(disk.GetType());

        ((DiskSourceFile)copy.Source).Source!.File = "/other";
        copy.Readonly = true;
        Infoset.FirstDifference(File, disk.ToXml()).ShouldBeNull();
        copy.ShouldNotBe(disk);
    }

    [Fact]
    public void A_copy_of_a_list_is_a_list_of_its_own()
    {
        Domain domain = Domain.Parse($"<domain type='kvm'><name>n</name><devices>{File}</devices></domain>");
        Domain copy = domain.Clone();
        copy.Devices!.Disks.Add(Disk.Parse(File));
        copy.Devices.Disks[0].Readonly = true;
        domain.Devices!.Disks.ShouldHaveSingleItem().Readonly.ShouldBeFalse();
    }

    [SkippableFact]
    public void Copies_of_real_documents_are_equal_and_are_written_alike()
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        int count = 0;
        Dictionary<int, int> hashes = [];
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All("domain.rng").Where(static document => document.IsValid))
        {
            XmlElementNode node = Read(document.Text);
            XmlElementNode copy = node.Clone();
            copy.Equals(node).ShouldBeTrue(document.Path);
            copy.GetHashCode().ShouldBe(node.GetHashCode(), document.Path);
            copy.ToXml().ShouldBe(node.ToXml(), document.Path);
            copy.Equals(Read(copy.ToXml())).ShouldBeTrue(document.Path);
            hashes[node.GetHashCode()] = hashes.GetValueOrDefault(node.GetHashCode()) + 1;
            count++;
        }

        output.WriteLine($"{count} documents, {hashes.Count} hashes");
        count.ShouldBeGreaterThan(2_000);
    }

    [Theory]
    [InlineData(File, "<disk type=\"file\" device=\"disk\">...</disk>")]
    [InlineData("<domain type='kvm'><name>guest</name><memory unit='KiB'>1</memory></domain>", "<domain type=\"kvm\"><name>guest</name>...</domain>")]
    public void An_object_is_shown_in_short(string xml, string expected) => Read(xml).ToString().ShouldBe(expected);

    [Fact]
    public void A_group_and_a_value_with_attributes_are_shown_in_short()
    {
        new DiskSourceFile { Source = new DiskSourceFileSource { File = "/a" } }.ToString().ShouldBe("<DiskSourceFile type=\"file\">...</DiskSourceFile>");
        XmlRawElement.Parse("<a b='1'>text</a>").ToString().ShouldBe("<a b=\"1\">text</a>");
        XmlRawElement.Parse($"<a b='{new string('x', 1_000)}'/>").ToString().ShouldBe("<a ... />");
    }

    [Fact]
    public void What_is_within_itself_is_told_and_not_followed_for_ever()
    {
        DiskBackingStore store = new() { Format = new DiskFormat { Type = StorageFormat.Raw }, Source = new DiskSourceFile() };
        store.BackingStore = store;
        store.Validate().Errors.ShouldContain(static error => error.Code == XmlErrorCodes.LimitExceeded);
        Should.Throw<XmlValidationException>(store.ToXml);
        Should.Throw<InvalidOperationException>(store.Clone);
    }

    [Fact]
    public void What_is_nested_deeper_than_any_stack_is_copied_compared_and_written()
    {
        const int Depth = 20_000;
        XmlRawElement root = new("a");
        XmlRawElement deepest = root;
        for (int i = 1; i < Depth; i++)
        {
            XmlRawElement child = new("a");
            deepest.Nodes.Add(child);
            deepest = child;
        }

        XmlElementNode copy = root.Clone();
        copy.Equals(root).ShouldBeTrue();
        copy.Write(XmlWriter.Create(TextWriter.Null), new XmlWriteOptions { MaxDepth = Depth });
        Should.Throw<XmlValidationException>(() => copy.Write(XmlWriter.Create(TextWriter.Null), new XmlWriteOptions { MaxDepth = Depth - 1 }));
    }

    private static XmlElementNode Read(string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml));
        return xml.StartsWith("<disk", StringComparison.Ordinal) ? Disk.Read(reader) : DomainSchema.Read(reader);
    }
}
