namespace SchemaGen.Storage;

/// <summary>The kind of storage of an image, by libvirt's source types.</summary>
public enum ImageKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A block device.</summary>
    Block,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A server, which is never asked.</summary>
    Network,

    /// <summary>A namespace of an NVMe controller that QEMU drives itself.</summary>
    Nvme,
}
