namespace SchemaGen.Storage.Tests.Units;

public sealed class DocumentSizesTests
{
    private static StorageVol Volume(string capacity) => StorageVol.Parse($"<volume><name>a</name>{capacity}<target/></volume>");

    [Theory]
    [InlineData("<capacity>5</capacity>", 5)]
    [InlineData("<capacity unit='T'>1</capacity>", 1_099_511_627_776)]
    [InlineData("<capacity unit='GB'>1</capacity>", 1_000_000_000)]
    public void A_capacity_has_bytes(string capacity, ulong bytes) => Volume(capacity).Capacity!.ToSize(SizeContext.Volume).Bytes.ShouldBe(bytes);

    [Theory]
    [InlineData("<memory>5</memory>", 5)]
    [InlineData("<memory unit='bytes'>1025</memory>", 2)]
    [InlineData("<memory unit='GiB'>1</memory>", 1_048_576)]
    public void Memory_counts_KiB(string memory, ulong kib)
    {
        Domain domain = Domain.Parse($"<domain type='kvm'><name>a</name>{memory}{memory.Replace("memory", "currentMemory", StringComparison.Ordinal)}<os><type>hvm</type></os></domain>");

        domain.Memory!.ToSize().ToKiB().ShouldBe(kib);
        domain.CurrentMemory!.ToSize(SizeContext.Memory).ToKiB().ShouldBe(kib);
    }

    [Fact]
    public void What_is_too_large_is_an_exception()
    {
        ScaledInteger capacity = Volume("<capacity unit='EiB'>16</capacity>").Capacity!;

        Should.Throw<StorageSizeException>(() => capacity.ToSize(SizeContext.Bytes)).Error.ShouldBe(StorageSizeError.TooLarge);
    }

    [Fact]
    public void A_size_can_be_put_into_a_document()
    {
        StorageVol volume = Volume("");
        volume.Capacity = StorageSize.Of(20, ByteUnit.GiB).ToScaledInteger();
        volume.Target.ClusterSize = StorageSize.Of(64, ByteUnit.KiB).ToClusterSize();

        volume.Validate().IsValid.ShouldBeTrue();
        volume.ToXml().ShouldContain("""<capacity unit="GiB">20</capacity>""");
        volume.ToXml().ShouldContain("""<clusterSize unit="KiB">64</clusterSize>""");
        volume.Target.ClusterSize.ToSize().Bytes.ShouldBe(65_536UL);
    }
}
