namespace SchemaGen.Storage;

/// <summary>What a thing of the host is that an image names.</summary>
public enum HostResource
{
    /// <summary>A file or block device.</summary>
    File,

    /// <summary>A directory that QEMU makes a FAT file system of.</summary>
    Directory,

    /// <summary>A Unix domain socket at which a server listens.</summary>
    Socket,

    /// <summary>An NVMe controller, by its directory below <c>/sys/bus/pci/devices</c>.</summary>
    NvmeController,
}
