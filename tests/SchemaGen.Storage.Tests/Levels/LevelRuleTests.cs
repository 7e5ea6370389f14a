using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Storage.Levels;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Levels;

/// <summary>What later versions of libvirt brought.</summary>
public sealed class LevelRuleTests
{
    private static readonly ConcurrentDictionary<string, RelaxNgSchema> Schemas = new(StringComparer.Ordinal);

    public static IEnumerable<object[]> Features => DataTable.Rows("levels.txt", " | ");

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_is_there_from_its_version_on(string since, string path, string document)
    {
        XmlElementNode root = Read(document);

        ImmutableArray<StorageRuleViolation> violations = root.CheckLevel(LibvirtLevels.Oldest);

        StorageRuleViolation violation = violations.Where(violation => violation.Path == path).ShouldHaveSingleItem();
        violation.Code.ShouldBe("LEVEL001");
        violation.Message.ShouldEndWith($", which came with {since}");
        root.CheckLevel(Version.Parse(since)).ShouldBeEmpty();
        root.CheckLevel(Version.Parse(since + ".1")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_known_feature_has_a_case()
    {
        HashSet<string> shown = [.. Features.SelectMany(static row => Read((string)row[2]).CheckLevel(LibvirtLevels.Oldest)).Select(static violation => violation.Message)];

        LaterFeature.All.Select(static feature => $"libvirt 9.0 lacks {feature.Name}, which came with {feature.Since}").ShouldAllBe(message => shown.Contains(message));
        LaterFeature.All.Select(static feature => feature.Since).ShouldBeInOrder();
        LaterFeature.All.ShouldAllBe(static feature => feature.Since > LibvirtLevels.Oldest && feature.Since <= LibvirtLevels.Newest);
    }

    [SkippableTheory]
    [MemberData(nameof(Features))]
    public void Libvirts_schemas_agree(string since, string path, string document)
    {
        Skip.If(LibvirtDocuments.Missing("9.0") is not null, LibvirtDocuments.Missing("9.0"));
        Skip.If(LibvirtDocuments.Missing("11.3") is not null, LibvirtDocuments.Missing("11.3"));
        Skip.If(LibvirtLevel.Missing is not null, LibvirtLevel.Missing);
        string whole = Whole(document);
        string schema = $"{whole[1..whole.AsSpan().IndexOfAny(" >")]}.rng";
        Version version = Version.Parse(since);

        // The schema does not look into names of RBD images, nor at the number that is a granularity.
        bool isSilent = path.EndsWith("/source/@name", StringComparison.Ordinal);
        IsValid(Path.Combine(Corpora.LibvirtFolder!, "schemas", schema), whole).ShouldBe(isSilent);
        IsValid(LibvirtLevel.PathOf(schema), whole).ShouldBeTrue();
        bool isEarlier = version <= new Version(11, 3) || isSilent || path.EndsWith("/@discard_granularity", StringComparison.Ordinal);
        IsValid(Path.Combine(Corpora.LibvirtRelease("libvirt-11.3")!, "schemas", schema), whole).ShouldBe(isEarlier);
    }

    [Fact]
    public void Volumes_and_snapshots_are_looked_into()
    {
        StorageVol.Parse("<volume><name>a</name><capacity>1</capacity><target><encryption format='luks-any'/></target></volume>")
            .CheckLevel(new Version(9, 2)).ShouldHaveSingleItem().Path.ShouldBe("/volume/target/encryption/@format");
        DomainSnapshot.Parse("<domainsnapshot><disks><disk name='vda' type='file'><source file='/a'><dataStore type='file'><format type='raw'/><source file='/b'/></dataStore></source></disk></disks></domainsnapshot>")
            .CheckLevel(new Version(10, 9)).ShouldHaveSingleItem().Path.ShouldBe("/domainsnapshot/disks/disk/source/dataStore");
    }

    [Fact]
    public void Violations_are_in_the_order_of_the_document()
    {
        Disk disk = Disk.Parse("<disk type='file' model='usb-bot'><driver name='qemu' discard_no_unref='on'/><source file='/a'/><target dev='sda' bus='usb' dpofua='on'/></disk>");

        disk.CheckLevel(new Version(9, 4)).Select(static violation => violation.Path).ShouldBe(["/disk/@model", "/disk/driver/@discard_no_unref", "/disk/target/@dpofua"]);
    }

    private static XmlElementNode Read(string document) => document switch
    {
        _ when document.StartsWith("<domainbackup", StringComparison.Ordinal) => DomainBackupSchema.Parse(document),
        _ when document.StartsWith("<domain", StringComparison.Ordinal) => Domain.Parse(document),
        _ when document.StartsWith("<network", StringComparison.Ordinal) => Network.Parse(document),
        _ => Disk.Parse(document),
    };

    private static string Whole(string document) => document.StartsWith("<disk", StringComparison.Ordinal)
        ? $"<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os><devices>{document}</devices></domain>"
        : document;

    private static bool IsValid(string schema, string document)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(document));
        return Schemas.GetOrAdd(schema, static path => RelaxNgSchema.Load(path)).Validate(reader).IsValid;
    }
}
