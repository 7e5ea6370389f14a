using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Tests lists of items, their views, unions and alternatives in real classes.</summary>
public sealed class ItemTests
{
    private const string Guest = """
        <domain type="kvm">
          <name>guest</name>
          <devices>
            <interface type="network"><source network="default" /></interface>
            <disk type="file" device="disk"><source file="/a" /><target dev="vda" /></disk>
            <controller type="usb" />
            <disk type="network" device="disk"><source protocol="rbd" name="b" /><target dev="vdb" /></disk>
            <emulator>/usr/bin/qemu</emulator>
          </devices>
        </domain>
        """;

    [Fact]
    public void A_disk_is_inserted_between_an_interface_and_a_controller()
    {
        Domain domain = Domain.Parse(Guest);
        Devices devices = domain.Devices!;
        int place = devices.OrderedItems.IndexOf(devices.Disks[0]) + 1;
        devices.OrderedItems.Insert(place, NewDisk("/new", "vdc"));
        devices.Disks.Select(static disk => disk.Target.Dev).ShouldBe(["vda", "vdc", "vdb"]);
        Infoset.FirstDifference(
            Guest.Replace(
                """<controller""",
                """<disk type="file" device="disk"><source file="/new" /><target dev="vdc" /></disk><controller""",
                StringComparison.Ordinal),
            domain.ToXml()).ShouldBeNull();
    }

    [Fact]
    public void A_view_is_the_list_itself()
    {
        Devices devices = Domain.Parse(Guest).Devices!;
        devices.Disks.RemoveAt(0);
        devices.Disks.Insert(0, NewDisk("/first", "vdx"));
        devices.Disks.Add(NewDisk("/last", "vdy"));
        devices.Disks[1] = NewDisk("/second", "vdz");
        devices.OrderedItems.OfType<Disk>().Select(static disk => disk.Target.Dev).ShouldBe(["vdx", "vdz", "vdy"]);
        devices.Disks.Contains(devices.Disks[2]).ShouldBeTrue();
        devices.Disks.Clear();
        devices.Disks.ShouldBeEmpty();
        devices.OrderedItems.Count.ShouldBe(2);
        devices.Disks.Add(NewDisk("/again", "vda"));
        devices.OrderedItems[^1].ShouldBeOfType<DiskDefault>();
    }

    [Fact]
    public void A_list_that_changes_cannot_be_enumerated_further()
    {
        Devices devices = Domain.Parse(Guest).Devices!;
        Should.Throw<InvalidOperationException>(() =>
        {
            foreach (Disk disk in devices.Disks)
            {
                devices.Disks.Remove(disk);
            }
        });
    }

    [Fact]
    public void A_union_tells_its_case_by_the_attribute()
    {
        Disk disk = Domain.Parse(Guest).Devices!.Disks[1];
        disk.Source.Type.ShouldBe(DiskSourceType.Network);
        disk.Source.Match(
            file => file.Source?.File,
            block => block.Source?.Dev,
            dir => dir.Source?.Dir,
            network => network.Source.Protocol.ToString(),
            volume => volume.Source?.Pool,
            nvme => null,
            vhostUser => null,
            vhostVdpa => null,
            ctl => null,
            unrecognized => null).ShouldBe("Rbd");
    }

    [Fact]
    public void Of_alternatives_the_one_that_was_set_last_counts()
    {
        DiskAuthSecret secret = DiskAuthSecret.Parse("<secret type='ceph' usage='a'/>");
        secret.UuidOrUsage.ShouldBe(DiskAuthSecretUuidOrUsage.Usage);
        secret.Uuid = new Guid("2a4e8e9b-4c5e-4b8e-8d2c-3c1f0c4f6f0a");
        secret.UuidOrUsage.ShouldBe(DiskAuthSecretUuidOrUsage.Uuid);
        secret.Usage.ShouldBeNull();
        Infoset.FirstDifference("<secret type='ceph' uuid='2a4e8e9b-4c5e-4b8e-8d2c-3c1f0c4f6f0a'/>", secret.ToXml()).ShouldBeNull();
        secret.Uuid = null;
        secret.UuidOrUsage.ShouldBeNull();
    }

    private static DiskDefault NewDisk(string file, string target) => new()
    {
        Device = DiskDevice.Disk,
        Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = file } },
        Target = new DiskTarget { Dev = target },
    };
}
