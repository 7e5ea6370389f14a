using System.Text;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>Chains as libvirt's XML.</summary>
public sealed class ChainXmlTests : IDisposable
{
    private static readonly Lazy<RelaxNgSchema?> Upstream = new(static () =>
        Corpora.LibvirtFolder is { } folder ? RelaxNgSchema.Load(Path.Combine(folder, "schemas", "domain.rng")) : null);

    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_chain_is_nested_stores_and_an_end()
    {
        _folder.Raw("base");
        _folder.Qcow2("middle", "base", "raw");
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "middle", "qcow2"), ImageFormat.Qcow2);

        Xml(chain).ShouldBe($"""
            <backingStore index="1" type="file">
              <format type="qcow2" />
              <source file="{_folder.PathOf("middle")}" />
              <backingStore index="2" type="file">
                <format type="raw" />
                <source file="{_folder.PathOf("base")}" />
                <backingStore />
              </backingStore>
            </backingStore>
            """.ReplaceLineEndings("\n"));
        chain.NotInXml.ShouldBeEmpty();
        chain.ToBackingStore().ShouldBeOfType<DiskBackingStore>().Index.ShouldBe(1u);
    }

    [Fact]
    public void An_image_alone_has_the_end_and_one_that_is_not_known_to_end_has_nothing()
    {
        Xml(ChainProber.Probe(_folder.Qcow2("alone"), ImageFormat.Qcow2)).ShouldBe("<backingStore />");
        Xml(ChainProber.Probe(_folder.PathOf("missing"), ImageFormat.Qcow2)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nbd+tcp://example.org:6000/blah", "nbd")]
    [InlineData("nbd:unix:/run/nbd.sock:exportname=a", "raw")]
    [InlineData("rbd:pool/image@snap:mon_host=a\\:6789\\;b:conf=/etc/ceph.conf", "raw")]
    [InlineData("gluster://example.org/volume/a.img", "qcow2")]
    [InlineData("iscsi://example.org/iqn.2001-04.org.example/1", "raw")]
    [InlineData("https://example.org/a.img?x=1&y=2", "raw")]
    [InlineData("ftp://example.org/a.img", "raw")]
    [InlineData("json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}", "raw")]
    [InlineData("fat:/var/empty", "raw")]
    public void Every_kind_of_source_is_valid_in_both_schemas(string backing, string format)
    {
        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", backing, format), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        chain.ToBackingStore().ShouldBeOfType<DiskBackingStore>();
        ShouldBeValid(chain);
    }

    [Fact]
    public void A_chain_of_two_hundred_is_valid_in_both_schemas() => ShouldBeValid(ChainProber.Probe(_folder.Chain(200), ImageFormat.Qcow2));

    [Theory]
    [InlineData("qcow", "vda.qcow", true)]
    [InlineData("cow", null, true)]
    [InlineData("qed", null, true)]
    [InlineData("vmdk", null, true)]
    [InlineData("vdi", null, true)]
    [InlineData("vpc-dynamic", null, true)]
    [InlineData("parallels", null, true)]
    [InlineData("bochs", null, true)]
    [InlineData("cloop", null, true)]
    [InlineData("luks", null, true)]
    [InlineData("iso", null, true)]
    [InlineData("vhdx", null, false)]
    [InlineData("luks2", null, false)]
    public void Formats_have_a_word_or_are_said_to_have_none(string name, string? file, bool hasWord)
    {
        HeaderBytes image = HandMadeImages.All[name]();
        file ??= name;
        if (name == "cow")
        {
            image.Text(8, "\0\0\0\0\0\0\0\0");
        }

        _folder.Write(file, image);

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", file), ImageFormat.Qcow2);

        chain.Error.ShouldBeNull();
        (chain.ToBackingStore() is not null).ShouldBe(hasWord);
        chain.NotInXml.Count.ShouldBe(hasWord ? 0 : 1);
        if (hasWord)
        {
            ShouldBeValid(chain);
        }
    }

    [Fact]
    public void A_LUKS_container_is_an_encrypted_raw_image()
    {
        _folder.Write("luks", HandMadeImages.Luks());

        string xml = Xml(ChainProber.Probe(_folder.Qcow2("top", "luks", "luks"), ImageFormat.Qcow2));

        xml.ShouldContain("<format type=\"raw\" />");
        xml.ShouldContain("<encryption format=\"luks\" />");
    }

    [Fact]
    public void What_a_guest_wrote_into_a_raw_image_is_not_in_the_XML()
    {
        _folder.Write("guest", HandMadeImages.Luks());

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "guest", "raw"), ImageFormat.Qcow2);

        Xml(chain).ShouldNotContain("encryption");
        chain.Images[1].Info!.Encryption.ShouldBe(ImageEncryption.Luks);
    }

    [Theory]
    [InlineData("9.0", false)]
    [InlineData("10.9.0", false)]
    [InlineData("10.10.0", true)]
    [InlineData("12.0", true)]
    public void Data_files_have_words_since_10_10(string level, bool hasWord)
    {
        string data = _folder.Raw("data.raw");
        _folder.Write("middle", HandMadeImages.Qcow2().Big64(72, 4).Big32(104, 0x44415441).Big32(108, (uint)data.Length).Text(112, data));
        ProbeOptions options = new() { LibvirtLevel = Version.Parse(level) };

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "middle", "qcow2"), ImageFormat.Qcow2, options);

        Xml(chain).Contains("<dataStore type=\"file\">", StringComparison.Ordinal).ShouldBe(hasWord);
        DiskSourceFile source = chain.ToBackingStore().ShouldBeOfType<DiskBackingStore>().Source.ShouldBeOfType<DiskSourceFile>();
        (source.Source!.DataStore?.DiskSource as DiskSourceFile)?.Source!.File.ShouldBe(data);
        (source.Source.DataStore is not null).ShouldBe(hasWord);
        chain.ToBackingStore()!.Validate().Errors.ShouldBeEmpty();
        chain.NotInXml.Count.ShouldBe(hasWord ? 0 : 1);
    }

    [Fact]
    public void A_newline_in_a_name_stays_one()
    {
        string path = _folder.Raw("a\nb");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "a\nb", "raw"), ImageFormat.Qcow2);

        Xml(chain).ShouldContain("&#xA;");
        XElement.Parse(Xml(chain)).Element("source")!.Attribute("file")!.Value.ShouldBe(path);
    }

    [Fact]
    public void A_broken_chain_is_written_as_far_as_it_is_known()
    {
        _folder.Qcow2("middle", "missing", "raw");

        StorageChain chain = ChainProber.Probe(_folder.Qcow2("top", "middle", "qcow2"), ImageFormat.Qcow2);

        chain.Error!.Code.ShouldBe(ProbeErrorCode.Missing);
        DiskBackingStore store = chain.ToBackingStore().ShouldBeOfType<DiskBackingStore>();
        store.BackingStore.ShouldBeNull();
        chain.NotInXml.ShouldHaveSingleItem().ShouldContain("image 2");
    }

    private static string Xml(StorageChain chain)
    {
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            ConformanceLevel = ConformanceLevel.Fragment,
        }))
        {
            chain.WriteTo(writer);
        }

        return text.ToString();
    }

    private static void ShouldBeValid(StorageChain chain)
    {
        chain.ToBackingStore()!.Validate().Errors.ShouldBeEmpty();
        if (Upstream.Value is { } upstream)
        {
            string document = $"""
                <domain type='kvm'><name>a</name><memory>1024</memory><os><type>hvm</type></os><devices>
                <disk type='file'><source file='/a'/>{Xml(chain)}<target dev='vda'/></disk>
                </devices></domain>
                """;
            using XmlReader reader = XmlReader.Create(new StringReader(document));
            upstream.Validate(reader, XmlReadOptions.Default).ShouldBeEmpty();
        }
    }
}
