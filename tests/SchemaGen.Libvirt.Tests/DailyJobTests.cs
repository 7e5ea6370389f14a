using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Libvirt.Tests;

/// <summary>Tests typical tasks of administrators, written only with typed code. libvirt's own schema accepts each result.</summary>
public sealed class DailyJobTests
{
    private const string Guest = """
        <domain type='kvm'>
          <name>web</name>
          <memory unit='GiB'>2</memory>
          <os><type arch='x86_64' machine='q35'>hvm</type></os>
          <devices>
            <disk type='file' device='disk'>
              <driver name='qemu' type='qcow2'/>
              <source file='/images/web.qcow2'/>
              <target dev='vda' bus='virtio'/>
            </disk>
          </devices>
        </domain>
        """;

    [Fact]
    public void Define_a_guest()
    {
        Domain domain = new()
        {
            Type = DomainType.Kvm,
            Name = "web",
            Memory = new Memory { Unit = "GiB", Value = 2 },
            Vcpu = new Vcpu { Value = 2 },
            Os = new OsHvm { Type = new OsHvmType { Arch = Architecture.X86_64, Machine = "q35" } },
            Devices = new Devices(),
        };
        domain.Devices.Disks.Add(new DiskDefault
        {
            Driver = new DiskDriver { Name = "qemu", Type = DriverFormatType.Qcow2 },
            Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = "/images/web.qcow2" } },
            Target = new DiskTarget { Dev = "vda", Bus = DiskTargetBus.Virtio },
        });
        domain.Devices.Interfaces.Add(new InterfaceNetwork { Source = new InterfaceNetworkSource { Network = "default" } });

        ShouldBe(domain, "domain.rng", """
            <domain type="kvm">
              <name>web</name>
              <os>
                <type arch="x86_64" machine="q35">hvm</type>
              </os>
              <memory unit="GiB">2</memory>
              <vcpu>2</vcpu>
              <devices>
                <disk type="file">
                  <source file="/images/web.qcow2" />
                  <driver name="qemu" type="qcow2" />
                  <target dev="vda" bus="virtio" />
                </disk>
                <interface type="network">
                  <source network="default" />
                </interface>
              </devices>
            </domain>
            """);
    }

    [Fact]
    public void Change_the_source_of_a_disk()
    {
        Domain domain = Domain.Parse(Guest);

        domain.Devices!.Disks[0].Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = "/dev/vg0/web" } };

        ShouldBe(domain, "domain.rng", Guest
            .Replace("<disk type='file'", "<disk type='block'", StringComparison.Ordinal)
            .Replace("file='/images/web.qcow2'", "dev='/dev/vg0/web'", StringComparison.Ordinal));
    }

    [Fact]
    public void Add_a_network_interface()
    {
        Domain domain = Domain.Parse(Guest);

        domain.Devices!.Interfaces.Add(new InterfaceBridge
        {
            Source = new InterfaceBridgeSource { Bridge = "br0" },
            Model = new InterfaceModel { Type = "virtio" },
        });

        ShouldBe(domain, "domain.rng", Guest.Replace("  </devices>", """
                <interface type='bridge'>
                  <source bridge='br0'/>
                  <model type='virtio'/>
                </interface>
              </devices>
            """, StringComparison.Ordinal));
    }

    [Fact]
    public void Edit_the_addresses_of_a_network()
    {
        const string Text = """
            <network>
              <name>default</name>
              <ip address='192.168.122.1' netmask='255.255.255.0'>
                <dhcp>
                  <range start='192.168.122.2' end='192.168.122.254'/>
                </dhcp>
              </ip>
            </network>
            """;
        Network network = Network.Parse(Text);

        NetworkDhcp dhcp = network.Ips.First(static ip => ip.Dhcp is not null).Dhcp!;
        dhcp.Ranges[0].End = "192.168.122.199";
        dhcp.Hosts.Add(new DhcpHost { Mac = "52:54:00:00:00:01", Name = "web", Ip = "192.168.122.200" });

        ShouldBe(network, "network.rng", Text.Replace(".254'/>", """
            .199'/>
                  <host mac='52:54:00:00:00:01' name='web' ip='192.168.122.200'/>
            """, StringComparison.Ordinal));
    }

    [Fact]
    public void Edit_a_pool_and_a_volume()
    {
        const string PoolText = "<pool type='dir'><name>images</name><target><path>/images</path></target></pool>";
        const string VolumeText = "<volume><name>web.qcow2</name><capacity unit='GiB'>20</capacity><target><format type='qcow2'/></target></volume>";
        StoragePool pool = StoragePool.Parse(PoolText);
        StorageVol volume = StorageVol.Parse(VolumeText);

        if (pool is StoragePoolDir directory)
        {
            directory.Target.Path = "/srv/images";
        }

        volume.Capacity = new ScaledInteger { Unit = "GiB", Value = 40 };

        ShouldBe(pool, "storagepool.rng", PoolText.Replace("/images", "/srv/images", StringComparison.Ordinal));
        ShouldBe(volume, "storagevol.rng", VolumeText.Replace("20", "40", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_are_those_of_libvirt()
    {
        Disk disk = Disk.Parse("<disk type='file'><driver name='qemu' queues='4'/><source file='/a' index='2'><slices><slice type='storage' offset='0' size='8589934592'/></slices></source><target dev='vda' bus='virtio'/></disk>");

        uint? queues = disk.Driver!.Queues;
        DiskSourceFileSource source = disk.Source.ShouldBeOfType<DiskSourceFile>().Source!;
        uint? index = source.Index;
        ulong size = source.Slices!.Slice.Size;

        (queues, index, size).ShouldBe((4u, 2u, 8589934592ul));
    }

    [Fact]
    public void Read_what_a_host_can_do()
    {
        HostCapabilities capabilities = HostCapabilities.Parse("""
            <capabilities>
              <host>
                <cpu><arch>x86_64</arch><model>EPYC</model></cpu>
              </host>
              <guest>
                <os_type>hvm</os_type>
                <arch name='x86_64'>
                  <wordsize>64</wordsize>
                  <emulator>/usr/bin/qemu-system-x86_64</emulator>
                  <machine canonical='pc-q35-10.0'>q35</machine>
                  <domain type='qemu'/>
                  <domain type='kvm'/>
                </arch>
              </guest>
            </capabilities>
            """);

        capabilities.Host.Cpu.Arch.ShouldBe(Architecture.X86_64);
        CapabilityGuest guest = capabilities.Guests.Single(static guest => guest.OsType == GuestOsType.Hvm);
        guest.Arch.Emulator.ShouldBe("/usr/bin/qemu-system-x86_64");
        guest.Arch.Domains.Select(static domain => domain.Type).ShouldContain(DomainType.Kvm);
        ShouldBe(capabilities, "capability.rng", capabilities.ToXml());
    }

    [Fact]
    public void Make_a_snapshot()
    {
        DomainSnapshot snapshot = new()
        {
            Name = "before-upgrade",
            Description = "Before the upgrade",
            Disks = new DomainSnapshotDisks(),
        };
        snapshot.Disks.Disks.Add(new SnapshotDiskExternalFile
        {
            Name = "vda",
            Source = new SnapshotDiskFileSource { File = "/images/web.before-upgrade.qcow2" },
        });
        snapshot.Disks.Disks.Add(new SnapshotDiskPlain { Name = "vdb", Snapshot = SnapshotDiskSnapshot.No });

        ShouldBe(snapshot, "domainsnapshot.rng", """
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Before the upgrade</description>
              <disks>
                <disk name="vda" type="file" snapshot="external">
                  <source file="/images/web.before-upgrade.qcow2" />
                </disk>
                <disk name="vdb" snapshot="no" />
              </disks>
            </domainsnapshot>
            """);
    }

    [Fact]
    public void Write_a_network_filter()
    {
        NwFilter filter = new() { Name = "web", Chain = "root" };
        filter.OrderedItems.Add(new FilterRef { Filter = "clean-traffic" });
        filter.OrderedItems.Add(new NwFilterRule
        {
            Action = NwFilterAction.Accept,
            Direction = NwFilterDirection.In,
            Tcp = new NwFilterTcp { Dstportstart = "443" },
        });

        ShouldBe(filter, "nwfilter.rng", """
            <filter name="web" chain="root">
              <filterref filter="clean-traffic" />
              <rule action="accept" direction="in">
                <tcp dstportstart="443" />
              </rule>
            </filter>
            """);
    }

    private static void ShouldBe(XmlElementNode document, string schema, string expected)
    {
        document.Validate().Errors.ShouldBeEmpty();
        document.ToXml().ShouldBe(expected.ReplaceLineEndings("\n"));
        if (Corpora.LibvirtFolder is { } folder)
        {
            using TemporaryFolder files = new();
            ReferenceValidator.Jing(Path.Combine(folder, "schemas", schema), [files.Write("document.xml", document.ToXml())])?.ShouldBeEmpty();
        }
    }
}
