namespace SchemaGen.Storage.Tests.Rules;

public sealed class VolumeRuleTests
{
    public static IEnumerable<object[]> Volumes => DataTable.Rows("volumes.txt", " => ");

    [Theory]
    [MemberData(nameof(Volumes))]
    public void A_volume_breaks_rules(string volume, string expected)
    {
        int colon = volume.IndexOf(':', StringComparison.Ordinal);

        RuleText.Of(Read(volume[(colon + 1)..]).CheckRules(Purpose(volume[..colon]))).ShouldBe(expected);
    }

    [Fact]
    public void What_a_program_makes_can_lack_anything()
    {
        StorageVol volume = Read("<name>a</name><capacity>1</capacity><target/>");
        volume.Name = "";
        volume.Target.Compat = "1.";
        volume.Target.Encryption = new Encryption { Format = EncryptionFormat.Luks, Ivgen = new EncryptionIvgen { Name = "plain64" } };
        volume.Capacity!.Unit = "parsec";

        RuleText.Of(volume.CheckRules(VolumePurpose.Creation)).ShouldBe(
            "VOL001 /volume/name, VOL003 /volume/capacity, VOL005 /volume/target/compat, "
            + "VOL014 /volume/target/encryption/secret, VOL015 /volume/target/encryption/ivgen, VOL017 /volume/target/format");
    }

    [Fact]
    public void A_call_can_do_without_a_capacity() =>
        Read("<name>a</name><target/>").CheckRules(new VolumePurpose { IsCapacityOptional = true }).ShouldBeEmpty();

    [Theory]
    [InlineData(100, false, "fine")]
    [InlineData(200, false, "fine")]
    [InlineData(99, false, "VOL020 /volume/capacity")]
    [InlineData(99, true, "fine")]
    [InlineData(50, true, "fine")]
    [InlineData(49, true, "VOL021 /volume/allocation")]
    [InlineData(49, false, "VOL021 /volume/allocation")]
    public void A_volume_is_not_made_too_small(ulong capacity, bool shrink, string expected) =>
        RuleText.Of(Read("<name>a</name><capacity>100</capacity><allocation>50</allocation><target/>").CheckResize(new StorageSize(capacity), shrink))
            .ShouldBe(expected);

    private static StorageVol Read(string content) => StorageVol.Parse($"<volume>{content.Trim()}</volume>");

    private static VolumePurpose Purpose(string word) => word switch
    {
        "read" => VolumePurpose.Description,
        "create" => VolumePurpose.Creation with { ExistingNames = new HashSet<string> { "taken" } },
        "preallocate" => VolumePurpose.Creation with { IsPreallocated = true },
        "disk" => new VolumePurpose
        {
            Pool = StoragePool.Parse("<pool type='disk'><name>a</name><source><device path='/dev/sda'/></source><target><path>/dev</path></target></pool>"),
        },
        "logical" => new VolumePurpose { Pool = StoragePool.Parse("<pool type='logical'><source><name>vg</name></source><target/></pool>") },
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}
