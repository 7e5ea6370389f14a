using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Integration.Tests;

/// <summary>Documents with content that the schema does not allow are read, edited and written back.</summary>
public sealed class LenientReadingTests(ITestOutputHelper output)
{
    [Fact]
    public void Unknown_content_is_extra_content_and_stays_in_its_place()
    {
        const string Xml = "<disk type='file' newer='1' device='disk'><source file='/a'/><future n='1'><x/>text</future><target dev='vda' lanes='2'/></disk>";
        Disk disk = Lenient(Xml, out List<XmlValidationError> errors);
        disk.Extra.Attributes.ShouldBe([new XmlRawAttribute("newer", "", "1")]);
        disk.Extra.Nodes.ShouldHaveSingleItem().ShouldBe(XmlRawElement.Parse("<future n='1'><x/>text</future>"));
        disk.Target.Extra.Attributes.ShouldBe([new XmlRawAttribute("lanes", "", "2")]);
        disk.Target.Dev.ShouldBe("vda");
        errors.Select(static error => $"{error.Code} {error.Path}").ShouldBe(["RNG201 /disk/@newer", "RNG101 /disk/future", "RNG201 /disk/target/@lanes"]);
        Infoset.FirstDifference(Xml, disk.ToXml()).ShouldBeNull();

        disk.Readonly = true;
        disk.Extra.Attributes.Clear();
        Infoset.FirstDifference(Xml.Replace(" newer='1'", "", StringComparison.Ordinal).Replace("</disk>", "<readonly/></disk>", StringComparison.Ordinal), disk.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_word_is_unrecognized_and_written_back_until_it_is_set()
    {
        const string Xml = "<disk type='file' device='disk'><driver name='qemu' type='qcow9'/><source file='/a'/><target dev='vda'/></disk>";
        Disk disk = Lenient(Xml, out List<XmlValidationError> errors);
        disk.Driver!.Type.ShouldBe(DriverFormatType.Unrecognized);
        errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.InvalidAttributeValue);
        Infoset.FirstDifference(Xml, disk.ToXml()).ShouldBeNull();
        disk.Validate().Errors.ShouldHaveSingleItem().ObjectPath.ShouldBe("Driver.Type");
        disk.Driver.Type = DriverFormatType.Qcow2;
        disk.Validate().Errors.ShouldBeEmpty();
        disk.ToXml().ShouldContain("type='qcow2'");
    }

    [Fact]
    public void An_unknown_kind_is_the_unrecognized_case_and_goes_when_it_is_replaced()
    {
        const string Xml = "<disk type='tape' device='disk'><source drive='/dev/st0'/><target dev='vda'/></disk>";
        Disk disk = Lenient(Xml, out _);
        DiskSourceUnrecognized source = disk.Source.ShouldBeOfType<DiskSourceUnrecognized>();
        source.Extra.Attributes.ShouldBe([new XmlRawAttribute("type", "", "tape")]);
        source.Extra.Elements.ShouldHaveSingleItem().ShouldBe(XmlRawElement.Parse("<source drive='/dev/st0'/>"));
        disk.Target.Dev.ShouldBe("vda");
        Infoset.FirstDifference(Xml, disk.ToXml()).ShouldBeNull();
        disk.Validate().IsValid.ShouldBeFalse();

        disk.Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = "/a" } };
        disk.Validate().Errors.ShouldBeEmpty();
        Infoset.FirstDifference("<disk type='file' device='disk'><source file='/a'/><target dev='vda'/></disk>", disk.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_case_of_an_element_is_unrecognized()
    {
        const string Xml = "<disk type='network' device='disk'><source protocol='carrier-pigeon' name='coo'/><target dev='vda'/></disk>";
        Disk disk = Lenient(Xml, out _);
        DiskSourceNetworkSource source = disk.Source.ShouldBeOfType<DiskSourceNetwork>().Source;
        source.ShouldBeOfType<DiskSourceNetworkSourceUnrecognized>();
        Infoset.FirstDifference(Xml, disk.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void What_is_required_and_missing_is_null_or_unrecognized_and_told()
    {
        const string Xml = "<disk type='file' device='disk'><backingStore type='file'><format/></backingStore></disk>";
        Disk disk = Lenient(Xml, out List<XmlValidationError> errors);
        disk.Target.ShouldBeNull();
        disk.BackingStore.ShouldBeOfType<DiskBackingStore>().Format.Type.ShouldBe(StorageFormat.Unrecognized);
        errors.Select(static error => error.Code).ShouldBe([XmlErrorCodes.MissingAttribute, XmlErrorCodes.MissingElement]);
        Infoset.FirstDifference(Xml, disk.ToXml()).ShouldBeNull();
        ((DiskBackingStore)disk.BackingStore).Format.Type = StorageFormat.Raw;
        disk.ToXml().ShouldContain("<format type='raw'");
    }

    [Fact]
    public void A_value_that_cannot_be_one_is_extra_until_it_is_set()
    {
        const string Xml = "<domain type='kvm' id='many'><name>n</name></domain>";
        Domain domain = Domain.Parse(Xml, XmlReadOptions.Lenient);
        domain.Id.ShouldBeNull();
        Infoset.FirstDifference(Xml, domain.ToXml()).ShouldBeNull();
        domain.Id = 7;
        Infoset.FirstDifference(Xml.Replace("many", "7", StringComparison.Ordinal), domain.ToXml()).ShouldBeNull();
    }

    [Theory]
    [InlineData("<network/>", "RNG101")]
    [InlineData("<domain><name></domain>", "RNG001")]
    [InlineData("<!DOCTYPE domain []><domain/>", "RNG002")]
    public void What_is_not_the_schemas_or_not_well_formed_is_refused(string xml, string code) =>
        Should.Throw<XmlValidationException>(() => Domain.Parse(xml, XmlReadOptions.Lenient)).Errors.ShouldContain(error => error.Code == code);

    [Fact]
    public void More_errors_than_are_wanted_are_not_told_and_lose_nothing()
    {
        string xml = $"<domain type='kvm'><name>n</name>{string.Concat(Enumerable.Range(0, 500).Select(static i => $"<x{i}/>"))}</domain>";
        List<XmlValidationError> errors = [];
        Domain domain = Domain.Parse(xml, new XmlReadOptions { IsLenient = true, MaxErrors = 3, OnError = errors.Add });
        errors.Count.ShouldBe(3);
        Infoset.FirstDifference(xml, domain.ToXml()).ShouldBeNull();
    }

    [SkippableFact]
    public void Mutated_and_invalid_documents_come_back()
    {
        Skip.If(LibvirtDocuments.Version is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        int count = 0;
        int invalid = 0;
        List<string> problems = [];
        foreach (LibvirtDocuments.Document document in LibvirtDocuments.All("domain.rng"))
        {
            foreach (string xml in new[] { document.Text, new DocumentMutator(count).Mutate(document.Text) })
            {
                count++;
                List<XmlValidationError> errors = [];
                using XmlReader reader = XmlReader.Create(new StringReader(xml));
                XmlElementNode node = DomainSchema.Read(reader, XmlReadOptions.Lenient with { OnError = errors.Add });
                invalid += errors.Count > 0 ? 1 : 0;
                if (Infoset.FirstDifference(xml, node.ToXml()) is string difference)
                {
                    problems.Add($"{document.Path} ({count}): {difference}");
                }
            }
        }

        output.WriteLine($"{count} documents, {invalid} of them not valid");
        problems.ShouldBeEmpty();
        invalid.ShouldBeGreaterThan(1_000);
    }

    private static Disk Lenient(string xml, out List<XmlValidationError> errors)
    {
        errors = [];
        return Disk.Parse(xml, XmlReadOptions.Lenient with { OnError = errors.Add });
    }
}
