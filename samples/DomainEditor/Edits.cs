using DomainEditor.Libvirt;

namespace DomainEditor;

/// <summary>What people do to a guest, as code over its objects.</summary>
internal static class Edits
{
    public static void GiveMemory(Domain domain, ulong gibibytes) => domain.Memory = new Memory { Unit = "GiB", Value = gibibytes };

    public static void AddDisk(Domain domain, string path, string name) => (domain.Devices ??= new Devices()).Disks.Add(new DiskDefault
    {
        Driver = new DiskDriver { Name = "qemu", Type = DriverFormatType.Qcow2 },
        Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = path } },
        Target = new DiskTarget { Dev = name, Bus = DiskTargetBus.Virtio },
    });

    /// <summary>The source of the first disk becomes another kind: what belongs to the old one goes with it, the rest stays.</summary>
    public static void MoveToBlockDevice(Domain domain, string device) =>
        First(domain).Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = device } };

    /// <summary>What the first disk was becomes the first image below a new one.</summary>
    public static void PutOverlayOn(Domain domain, string path)
    {
        Disk disk = First(domain);
        disk.BackingStore = new DiskBackingStore
        {
            Format = new DiskFormat { Type = StorageFormat.Qcow2 },
            Source = disk.Source,
            BackingStore = disk.BackingStore,
        };
        disk.Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = path } };
    }

    /// <summary>Removes the disks that cannot be written.</summary>
    public static void RemoveDrives(Domain domain)
    {
        IList<Disk> disks = domain.Devices!.Disks;
        for (int i = disks.Count - 1; i >= 0; i--)
        {
            if (disks[i].Readonly)
            {
                disks.RemoveAt(i);
            }
        }
    }

    private static Disk First(Domain domain) => domain.Devices!.Disks[0];
}
