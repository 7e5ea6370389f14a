using Libvirt.Domains;

namespace SchemaGen.Integration.Tests;

/// <summary>Elements with equal start tags share the data read from them, but no changes.</summary>
public sealed class EqualTagTests
{
    public static TheoryData<string, Action<Disk>, string, string> Changes => new()
    {
        { "an attribute", static disk => disk.Driver!.Cache = DriverCache.Writeback, "cache='none'", "cache='writeback'" },
        { "an attribute that goes", static disk => disk.Driver!.Discard = null, " discard='unmap'", "" },
        { "an attribute that comes", static disk => disk.Driver!.Queues = 4, "discard='unmap'", "discard='unmap' queues='4'" },
        { "an element that goes", static disk => disk.Serial = null, "<serial>7</serial>", "" },
        { "an element that comes", static disk => disk.Alias = new Alias { Name = "ua-1" }, "</disk>", "<alias name='ua-1'/></disk>" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_one_leaves_the_others(string name, Action<Disk> change, string old, string expected)
    {
        _ = name;
        string[] parts = [.. Enumerable.Range(0, 5).Select(static i =>
            $"<disk type='file'><driver name='qemu' type='raw' cache='none' discard='unmap'/><source file='/{i}'/><target dev='vda'/><serial>7</serial></disk>")];
        for (int changed = 0; changed < parts.Length; changed++)
        {
            Domain domain = Domain.Parse(DocumentOf(parts));
            change(domain.Devices!.Disks[changed]);

            string[] after = [.. parts];
            after[changed] = after[changed].Replace(old, expected, StringComparison.Ordinal);
            Assert.Equal(DocumentOf(after), domain.ToXml());
            Assert.Equal(domain, Domain.Parse(DocumentOf(after)));
            Assert.Equal(DocumentOf(parts), Domain.Parse(DocumentOf(parts)).ToXml());
        }
    }

    [Fact]
    public void Cases_with_equal_tags_are_objects_of_their_own()
    {
        string disk = "<disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/></disk>";
        Domain domain = Domain.Parse(DocumentOf(disk, disk, disk, disk));

        domain.Devices!.Disks[2].Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = "/dev/b" } };

        string block = "<disk type='block' device='disk'><source dev='/dev/b'/><target dev='vda' bus='virtio'/></disk>";
        Assert.Equal(DocumentOf(disk, disk, block, disk), domain.ToXml());
        Assert.Equal(4, domain.Devices.Disks.Select(static each => each.Source).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    private static string DocumentOf(params string[] devices) =>
        $"<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os><devices>{string.Concat(devices)}</devices></domain>";
}
