using ChainInspector.Libvirt;

namespace ChainInspector;

/// <summary>Puts a new image on top of a disk, as an external snapshot does: writes go to it, the old chain is below.</summary>
internal static class Overlay
{
    /// <summary>Whether a disk can be given an overlay: it has a medium, and is written to.</summary>
    public static bool CanStandOn(Disk disk) => !disk.Readonly && disk.Driver?.Type is not null;

    /// <summary>Puts the overlay on the disk.</summary>
    /// <returns>The overlay's path.</returns>
    public static string PutOn(Disk disk)
    {
        string path = $"/var/lib/libvirt/images/{disk.Target.Dev}.overlay.qcow2";
        disk.BackingStore = new DiskBackingStore
        {
            Format = new DiskFormat { Type = Enum.Parse<StorageFormat>(disk.Driver!.Type!.Value.ToString()) },
            Source = disk.Source,
            BackingStore = disk.BackingStore,
        };
        disk.Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = path } };
        disk.Driver.Type = DriverFormatType.Qcow2;
        return path;
    }
}
