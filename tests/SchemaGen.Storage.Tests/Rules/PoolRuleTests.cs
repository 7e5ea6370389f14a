namespace SchemaGen.Storage.Tests.Rules;

public sealed class PoolRuleTests
{
    public static IEnumerable<object[]> Pools => DataTable.Rows("pools.txt", " => ");

    [Theory]
    [MemberData(nameof(Pools))]
    public void A_pool_breaks_rules(string pool, string expected) => RuleText.Of(Read(pool).CheckRules()).ShouldBe(expected);

    [Fact]
    public void Hosts_devices_and_paths_are_needed()
    {
        StoragePoolNetfs netfs = Read<StoragePoolNetfs>("netfs: <name>a</name><source><host name='h'/><dir path='/x'/></source><target><path>/a</path></target>");
        netfs.Source.Hosts.Clear();
        netfs.Source.Dir.Path = "";
        netfs.Target.Path = "";
        netfs.Name = "a/b";

        RuleText.Of(netfs.CheckRules())
            .ShouldBe("POOL002 /pool/name, POOL003 /pool/source/host, POOL004 /pool/source/dir/@path, POOL011 /pool/target/path");

        StoragePoolFs fs = Read<StoragePoolFs>("fs: <name>a</name><source><device path='/dev/sda1'/></source><target><path>/a</path></target>");
        fs.Source.Device.Path = "";

        RuleText.Of(fs.CheckRules()).ShouldBe("POOL005 /pool/source/device/@path");
    }

    [Fact]
    public void What_is_not_there_at_all_is_no_exception()
    {
        StoragePoolRbd rbd = Read<StoragePoolRbd>("rbd: <source><name>a</name><host name='h'/></source>");
        rbd.Source = null!;

        RuleText.Of(rbd.CheckRules()).ShouldBe("POOL001 /pool/name, POOL006 /pool/source/name, POOL003 /pool/source/host");
    }

    [Fact]
    public void Adapters_have_their_own_names()
    {
        StoragePoolScsi scsi = Read<StoragePoolScsi>("scsi: <name>a</name><source><adapter type='scsi_host' name='host0'/></source><target><path>/dev</path></target>");
        StoragePoolAdapterScsiHost host = (StoragePoolAdapterScsiHost)scsi.Source.Adapter;

        host.Parentaddr = new StoragePoolAdapterScsiHostParentaddr { Address = new PciAddress() };
        host.Name.ShouldBeNull();
        RuleText.Of(scsi.CheckRules()).ShouldBe("fine");

        host.Parentaddr = null;
        RuleText.Of(scsi.CheckRules()).ShouldBe("POOL010 /pool/source/adapter");

        scsi.Source.Adapter = new StoragePoolAdapterFcHost { Wwnn = "0xc9831b4b", Wwpn = "20000000c9831b4g" };
        RuleText.Of(scsi.CheckRules()).ShouldBe("POOL008 /pool/source/adapter/@wwnn, POOL008 /pool/source/adapter/@wwpn");
    }

    [Fact]
    public void A_version_is_for_NFS_alone()
    {
        StoragePoolNetfs netfs = Read<StoragePoolNetfs>(
            "netfs: <name>a</name><source><host name='h'/><dir path='x'/><format type='cifs'/></source><target><path>/a</path></target>");
        netfs.Source.Protocol = new StoragePoolNetfsProtocol { Ver = "3" };

        RuleText.Of(netfs.CheckRules()).ShouldBe("POOL013 /pool/source/protocol");
    }

    [Theory]
    [InlineData("logical: <source><name>vg</name></source><target/>", "vg", "vg", "/dev/vg")]
    [InlineData("logical: <name>a</name><source><device path='/dev/sda'/></source><target/>", "a", "a", "/dev/a")]
    [InlineData("zfs: <name>a</name><source><name>tank</name></source>", "a", "tank", "/dev/zvol/tank")]
    [InlineData("rbd: <source><name>rbd</name><host name='h'/></source>", "rbd", "rbd", null)]
    [InlineData("dir: <name>a</name><target><path>//a///b/</path></target>", "a", null, "/a/b")]
    public void Libvirt_fills_in_names_and_paths(string pool, string name, string? sourceName, string? targetPath)
    {
        StoragePool read = Read(pool);

        read.EffectiveName().ShouldBe(name);
        read.EffectiveSourceName().ShouldBe(sourceName);
        read.EffectiveTargetPath().ShouldBe(targetPath);
    }

    private static StoragePool Read(string pool) => Read<StoragePool>(pool);

    private static T Read<T>(string pool)
        where T : StoragePool
    {
        int colon = pool.IndexOf(':', StringComparison.Ordinal);
        return (T)StoragePool.Parse($"<pool type='{pool[..colon]}'>{pool[(colon + 1)..].Trim()}</pool>");
    }
}
