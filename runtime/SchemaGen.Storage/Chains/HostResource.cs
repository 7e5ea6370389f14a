namespace SchemaGen.Storage;

/// <summary>The kind of a resource that an image names, on the host or reached through it.</summary>
public enum HostResource
{
    /// <summary>A file, or a block device that has only a path: <see cref="OpenRequest.IsBlockDevice"/>.</summary>
    File,

    /// <summary>A directory that QEMU makes a FAT file system of.</summary>
    Directory,

    /// <summary>A Unix domain socket at which a server listens.</summary>
    Socket,

    /// <summary>An NVMe controller, by its directory below <c>/sys/bus/pci/devices</c>.</summary>
    NvmeController,

    /// <summary>A server on the network, by the location of the image on it. The prober never asks it.</summary>
    Server,
}
