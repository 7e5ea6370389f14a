using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Runtime;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>What documents leave open is filled in; what they say is left alone.</summary>
public sealed class CompleteTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public CompleteTests()
    {
        _folder.Raw("base");
        _folder.Qcow2("middle", "base", "raw");
        _folder.Qcow2("top", "middle", "qcow2");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_disk_without_a_chain_gets_it_whole()
    {
        Disk disk = Disk.Parse($"<disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/><target dev='vda'/></disk>");

        StorageChain chain = ChainProber.Complete(disk);

        chain.Error.ShouldBeNull();
        chain.Images.Count.ShouldBe(3);
        disk.Validate().IsValid.ShouldBeTrue();
        Indices(disk).ShouldBe([1, 2]);
        Last(disk).ShouldBeOfType<DiskBackingStoreLast>();
    }

    [Fact]
    public void A_chain_that_is_listed_in_part_is_probed_from_its_end()
    {
        Disk disk = Disk.Parse($"""
            <disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/>
              <backingStore type='file'><format type='qcow2'/><source file='{_folder.PathOf("middle")}'/></backingStore>
              <target dev='vda'/></disk>
            """);

        StorageChain chain = ChainProber.Complete(disk);

        chain.Images.Select(static image => image.Index).ShouldBe([1, 2]);
        Indices(disk).ShouldBe([null, 2]);
        Last(disk).ShouldBeOfType<DiskBackingStoreLast>();
    }

    [Fact]
    public void A_chain_that_says_where_it_ends_is_left_alone()
    {
        string xml = $"<disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/><backingStore/><target dev='vda'/></disk>";
        Disk disk = Disk.Parse(xml);

        StorageChain chain = ChainProber.Complete(disk);

        chain.Images.ShouldBeEmpty();
        chain.IsTerminated.ShouldBeTrue();
        disk.BackingStore.ShouldBeOfType<DiskBackingStoreLast>();
    }

    [Fact]
    public void An_unstated_or_raw_format_ends_the_chain_at_the_top()
    {
        Disk disk = Disk.Parse($"<disk type='file'><source file='{_folder.PathOf("top")}'/><target dev='vda'/></disk>");

        ChainProber.Complete(disk).Error.ShouldBeNull();

        disk.BackingStore.ShouldBeOfType<DiskBackingStoreLast>();
    }

    [Theory]
    [InlineData("<disk type='file'><target dev='vda'/></disk>")]
    [InlineData("<disk type='file' device='cdrom'><source startupPolicy='optional'/><target dev='vda'/></disk>")]
    [InlineData("<disk type='network'><source protocol='nbd' name='x'><host name='example.org'/></source><target dev='vda'/></disk>")]
    [InlineData("<disk type='volume'><source pool='p' volume='v'/><target dev='vda'/></disk>")]
    public void What_cannot_be_looked_at_is_left_alone(string xml)
    {
        Disk disk = Disk.Parse(xml);
        string before = disk.ToXml();

        StorageChain chain = ChainProber.Complete(disk);

        chain.Error.ShouldBeNull();
        chain.Images.ShouldBeEmpty();
        disk.ToXml().ShouldBe(before);
    }

    [Fact]
    public void With_an_error_the_disk_is_as_it_was()
    {
        File.Delete(_folder.PathOf("base"));
        Disk disk = Disk.Parse($"<disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/><target dev='vda'/></disk>");

        ChainProber.Complete(disk).Error!.Code.ShouldBe(ProbeErrorCode.Missing);

        disk.BackingStore.ShouldBeNull();
    }

    [Fact]
    public void Every_listed_image_must_exist()
    {
        Disk disk = Disk.Parse($"""
            <disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("missing")}'/>
              <backingStore type='file'><format type='qcow2'/><source file='{_folder.PathOf("middle")}'/></backingStore>
              <target dev='vda'/></disk>
            """);

        ProbeError error = ChainProber.Complete(disk).Error!;

        error.Code.ShouldBe(ProbeErrorCode.Missing);
        error.Image.ShouldBe(_folder.PathOf("missing"));
    }

    [Fact]
    public void A_listed_chain_counts_towards_the_limit()
    {
        string top = _folder.Chain(201);
        Disk disk = Disk.Parse($"<disk type='file'><driver type='qcow2'/><source file='{top}'/><target dev='vda'/></disk>");
        ChainProber.Complete(disk, new ProbeOptions { Limits = new ProbeLimits { Images = 201 } }).Error.ShouldBeNull();
        Indices(disk).Count().ShouldBe(200);
        DiskBackingStore last = Stores(disk).Last();
        last.BackingStore = null;

        ProbeError error = ChainProber.Complete(disk).Error!;

        error.Code.ShouldBe(ProbeErrorCode.TooDeepOrLoop);
        last.BackingStore.ShouldBeNull();
    }

    [Fact]
    public void Documents_of_other_peoples_types_are_completed_as_XML()
    {
        string xml = $"""
            <domain type='kvm' xmlns:q='urn:q'>
              <name>guest</name>
              <q:own/>
              <devices>
                <disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/><target dev='vda'/></disk>
                <disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("missing")}'/><target dev='vdb'/></disk>
                <disk type='file'><source file='{_folder.PathOf("base")}'/><backingStore/><target dev='vdc'/></disk>
                <interface type='user'/>
              </devices>
            </domain>
            """;

        (XElement document, IReadOnlyList<StorageChain> chains) = CompleteXml(xml);

        chains.Count.ShouldBe(3);
        chains.Select(static chain => chain.Error?.Code).ShouldBe([null, ProbeErrorCode.Missing, null]);
        List<XElement> disks = [.. document.Element("devices")!.Elements("disk")];
        disks[0].Descendants("backingStore").Count().ShouldBe(3);
        disks[0].Descendants("backingStore").Last().IsEmpty.ShouldBeTrue();
        disks[1].Element("backingStore").ShouldBeNull();
        disks[2].Elements("backingStore").Count().ShouldBe(1);

        // Taking away what was added gives the document as it was.
        disks[0].Element("backingStore")!.Remove();
        document.ToString(SaveOptions.DisableFormatting).ShouldBe(XElement.Parse(xml, LoadOptions.PreserveWhitespace).ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Typed_and_untyped_disks_are_completed_alike()
    {
        string xml = $"<disk type='file'><driver type='qcow2'/><source file='{_folder.PathOf("top")}'/><target dev='vda'/></disk>";
        Disk disk = Disk.Parse(xml);
        ChainProber.Complete(disk);

        (XElement document, _) = CompleteXml(xml);

        document.Element("backingStore")!.ToString().ShouldBe(XElement.Parse(disk.BackingStore!.ToXml()).ToString());
    }

    [Theory]
    [InlineData("<disk type='file'><driver type='raw'/><source file='{0}'/><target dev='vda'/><backingStore type='file'><format type='newfmt'/><source file='{0}'/></backingStore></disk>")]
    [InlineData("<disk type='file'><driver type='raw'/><source file='{0}'/><target dev='vda'/><backingStore type='file'><source file='{0}'/></backingStore></disk>")]
    [InlineData("<disk type='file'><driver type='raw'/><source file='{0}'/><target dev='vda'/><backingStore type='file'><format type='raw'/></backingStore></disk>")]
    [InlineData("<disk type='file'><driver type='raw'/><source file='{0}'/><target dev='vda'/><backingStore type='new'><format type='raw'/><source file='{0}'/></backingStore></disk>")]
    [InlineData("<disk type='file'><driver type='qcow2'/><source file='{0}'/><target dev='vda'/><backingStore><format type='raw'/><source file='{0}'/></backingStore></disk>")]
    [InlineData("<disk type='file'><driver type='newfmt'/><source file='{0}'/><target dev='vda'/></disk>")]
    [InlineData("<disk type='new'><source file='{0}'/><target dev='vda'/></disk>")]
    public void What_libvirt_does_not_know_is_an_error_for_typed_and_untyped_disks(string pattern)
    {
        string xml = string.Format(CultureInfo.InvariantCulture, pattern, _folder.PathOf("base"));
        Disk disk = Disk.Parse(xml, XmlReadOptions.Lenient);
        string before = disk.ToXml();

        ChainProber.Complete(disk).Error.ShouldNotBeNull();
        (XElement document, IReadOnlyList<StorageChain> chains) = CompleteXml(xml);

        disk.ToXml().ShouldBe(before);
        chains.ShouldHaveSingleItem().Error.ShouldNotBeNull();
        document.ToString(SaveOptions.DisableFormatting).ShouldBe(XElement.Parse(xml).ToString(SaveOptions.DisableFormatting));
    }

    [Theory]
    [InlineData("<x:disk xmlns:x='urn:x' type='file'/>")]
    [InlineData("<disk/>")]
    [InlineData("<disk type='file'><source/><backingStore/></disk>")]
    [InlineData("<disk type='file'><source file=''/></disk>")]
    public void A_disk_that_says_nothing_is_copied(string xml)
    {
        (XElement document, _) = CompleteXml(xml);

        document.ToString(SaveOptions.DisableFormatting).ShouldBe(XElement.Parse(xml).ToString(SaveOptions.DisableFormatting));
    }

    private static (XElement Document, IReadOnlyList<StorageChain> Chains) CompleteXml(string xml)
    {
        StringBuilder text = new();
        IReadOnlyList<StorageChain> chains;
        using (XmlReader reader = XmlReader.Create(new StringReader(xml)))
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            chains = ChainProber.Complete(reader, writer);
        }

        return (XElement.Parse(text.ToString(), LoadOptions.PreserveWhitespace), chains);
    }

    private static IEnumerable<int?> Indices(Disk disk) => Stores(disk).Select(static store => (int?)store.Index);

    private static IEnumerable<DiskBackingStore> Stores(Disk disk)
    {
        for (DiskBackingStore? store = disk.BackingStore as DiskBackingStore; store is not null; store = store.BackingStore as DiskBackingStore)
        {
            yield return store;
        }
    }

    private static DiskBackingChain? Last(Disk disk)
    {
        DiskBackingChain? link = disk.BackingStore;
        while (link is DiskBackingStore store)
        {
            link = store.BackingStore;
        }

        return link;
    }
}
