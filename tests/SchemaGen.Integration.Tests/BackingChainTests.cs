using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Tests disks and their chains as classes, the main purpose of the libvirt schema.</summary>
public sealed class BackingChainTests
{
    private const string SixDeep = """
        <disk type="network" device="disk">
          <driver name="qemu" type="qcow2" />
          <source protocol="nbd" name="top">
            <host transport="unix" socket="/run/nbd.sock" />
          </source>
          <backingStore type="block" index="1">
            <format type="qcow2" />
            <source dev="/dev/vg/image" />
            <backingStore type="file" index="2">
              <source file="/images/2.qcow" />
              <format type="qcow" />
              <backingStore type="file" index="3">
                <format type="qcow2" />
                <source file="/images/3.qcow2" />
                <backingStore type="network" index="4">
                  <format type="qcow2" />
                  <source protocol="gluster" name="volume/4.qcow2">
                    <host name="a.example" port="24007" />
                  </source>
                  <backingStore type="file" index="5">
                    <format type="qcow2" />
                    <source file="/images/5.qcow2" />
                    <backingStore type="file" index="6">
                      <format type="raw" />
                      <source file="/images/6.iso" />
                      <backingStore />
                    </backingStore>
                  </backingStore>
                </backingStore>
              </backingStore>
            </backingStore>
          </backingStore>
          <target dev="vda" bus="virtio" />
        </disk>
        """;

    [Fact]
    public void A_chain_is_walked_by_one_loop_over_one_type()
    {
        Disk disk = Disk.Parse(SixDeep);
        List<string> kinds = [];
        DiskBackingChain? link = disk.BackingStore;
        for (; link is DiskBackingStore store; link = store.BackingStore)
        {
            kinds.Add($"{store.Index} {store.Format.Type} {Kind(store.Source)}");
        }

        kinds.ShouldBe(["1 Qcow2 block", "2 Qcow file", "3 Qcow2 file", "4 Qcow2 network", "5 Qcow2 file", "6 Raw file"]);
        link.ShouldBeOfType<DiskBackingStoreLast>();
    }

    [Fact]
    public void A_chain_is_written_back_with_its_child_order() =>
        Infoset.FirstDifference(SixDeep, Disk.Parse(SixDeep).ToXml()).ShouldBeNull();

    [Fact]
    public void The_end_of_a_chain_and_an_unknown_rest_and_a_link_are_three_things()
    {
        Disk.Parse(WithChain("")).BackingStore.ShouldBeNull();
        Disk.Parse(WithChain("<backingStore/>")).BackingStore.ShouldBeOfType<DiskBackingStoreLast>();
        Disk.Parse(WithChain("<backingStore type='file'><format type='raw'/><source file='/b'/></backingStore>"))
            .BackingStore.ShouldBeOfType<DiskBackingStore>().BackingStore.ShouldBeNull();
    }

    [Theory]
    [InlineData("file", "<source file='/a'/>")]
    [InlineData("block", "<source dev='/dev/a'/>")]
    [InlineData("dir", "<source dir='/a'/>")]
    [InlineData("network", "<source protocol='rbd' name='a/b'/>")]
    [InlineData("volume", "<source pool='a' volume='b'/>")]
    [InlineData("nvme", "<source type='pci' namespace='1'><address domain='0x0000' bus='0x01' slot='0x00' function='0x0'/></source>")]
    [InlineData("vhostuser", "<source type='unix' path='/a'/>")]
    public void Match_tells_the_kinds_of_sources_apart(string type, string source)
    {
        Disk disk = Disk.Parse($"<disk type='{type}' device='disk'>{source}<target dev='vda'/></disk>");
        Kind(disk.Source).ShouldBe(type);
        Infoset.FirstDifference($"<disk type='{type}' device='disk'>{source}<target dev='vda'/></disk>", disk.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void A_type_that_was_not_written_is_not_written()
    {
        const string Xml = "<disk device='disk'><source file='/a'/><target dev='vda'/></disk>";
        Infoset.FirstDifference(Xml, Disk.Parse(Xml).ToXml()).ShouldBeNull();
    }

    [Fact]
    public void A_source_changes_its_kind_and_nothing_else_changes()
    {
        Disk disk = Disk.Parse("<disk type='file' device='disk'><target dev='vda'/><source file='/a'/><serial>x</serial></disk>");
        disk.Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = "/dev/a" } };
        Infoset.FirstDifference("<disk type='block' device='disk'><target dev='vda'/><source dev='/dev/a'/><serial>x</serial></disk>", disk.ToXml()).ShouldBeNull();
        disk.Validate().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_code_broke_is_found_before_it_is_written()
    {
        Disk disk = Disk.Parse(WithChain(""));
        ((DiskSourceFile)disk.Source).Source!.File = "not absolute";
        XmlValidationError error = disk.Validate().Errors.ShouldHaveSingleItem();
        error.Path.ShouldBe("/disk/source/@file");
        Should.Throw<XmlValidationException>(() => disk.Write(XmlWriter.Create(TextWriter.Null)));
    }

    [Fact]
    public void New_objects_are_valid_when_what_is_required_is_set()
    {
        DiskBackingStore store = new()
        {
            Format = new DiskFormat { Type = StorageFormat.Qcow2 },
            Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = "/images/base.qcow2" } },
            BackingStore = new DiskBackingStoreLast(),
        };
        store.Validate().Errors.ShouldBeEmpty();
        Infoset.FirstDifference(
            "<backingStore type='file'><format type='qcow2'/><source file='/images/base.qcow2'/><backingStore/></backingStore>",
            store.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void Texts_that_are_not_canonical_survive_until_the_value_changes()
    {
        const string Xml = "<domain type='kvm' id=' 007 '><name>n</name><memory unit='KiB'>0100</memory></domain>";
        Domain domain = Domain.Parse(Xml);
        domain.Id.ShouldBe(7u);
        Infoset.FirstDifference(Xml, domain.ToXml()).ShouldBeNull();
        domain.Id = 8;
        Infoset.FirstDifference(Xml.Replace("' 007 '", "'8'", StringComparison.Ordinal), domain.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void Raw_content_keeps_namespaces_and_mixed_text()
    {
        const string Xml = """
            <domain type='kvm' xmlns:app='urn:app'><name>n</name><metadata><app:note app:level='1'>some <app:b>bold</app:b> text</app:note></metadata></domain>
            """;
        Infoset.FirstDifference(Xml, Domain.Parse(Xml).ToXml()).ShouldBeNull();
    }

    [Fact]
    public void A_case_refuses_an_element_of_another_case()
    {
        XmlValidationError error = Should.Throw<XmlValidationException>(static () => DiskLun.Parse(WithChain(""))).Errors.ShouldHaveSingleItem();
        error.ToString().ShouldBe("1:2: error RNG103: Element <disk> is a DiskDefault; expected a DiskLun");
    }

    [Fact]
    public void A_doctype_is_refused_in_parts_of_documents_too()
    {
        const string Xml = "<!DOCTYPE disk [<!ENTITY a '/images/a.raw'>]>\n<disk type='file' device='disk'><source file='&a;'/><target dev='vda'/></disk>";
        XmlValidationError error = Should.Throw<XmlValidationException>(static () => Disk.Parse(Xml)).Errors.ShouldHaveSingleItem();
        (error.Code, error.Line).ShouldBe((XmlErrorCodes.Doctype, 1));
    }

    [Fact]
    public void Values_keep_their_namespace_declarations()
    {
        const string Xml = "<domain type='kvm'><name xmlns:a='urn:a'>n</name><title xmlns='' xmlns:b='urn:b'>t</title></domain>";
        Infoset.FirstDifference(Xml, Domain.Parse(Xml).ToXml()).ShouldBeNull();
    }

    private static string WithChain(string chain) =>
        $"<disk type='file' device='disk'><source file='/a'/>{chain}<target dev='vda' bus='virtio'/></disk>";

    private static string Kind(DiskSource source) => source.Match(
        file: _ => "file", block: _ => "block", dir: _ => "dir", network: _ => "network", volume: _ => "volume", nvme: _ => "nvme", vhostUser: _ => "vhostuser",
        vhostVdpa: _ => "vhostvdpa", ctl: _ => "ctl",
        unrecognized: _ => "?");

    [Fact]
    public void Bytes_that_are_no_text_are_not_well_formed() =>
        Should.Throw<XmlValidationException>(() => Disk.Load(new MemoryStream([0xEF, 0xBB, 0xBF, 0xB4, (byte)'<']))).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.NotWellFormed);
}
