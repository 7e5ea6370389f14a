namespace SchemaGen.Storage;

/// <summary>The format of a disk image: how the bytes of a file or device become the bytes that the guest sees.</summary>
public enum ImageFormat
{
    /// <summary>No format: the guest sees the bytes as they are.</summary>
    Raw,

    /// <summary>QEMU's first format.</summary>
    Qcow,

    /// <summary>QEMU's usual format, version 2 or 3.</summary>
    Qcow2,

    /// <summary>QEMU enhanced disk, superseded by qcow2.</summary>
    Qed,

    /// <summary>User-mode Linux's copy-on-write format.</summary>
    Cow,

    /// <summary>VMware's: sparse, stream-optimised, COWD, or a descriptor file that names its extents.</summary>
    Vmdk,

    /// <summary>VirtualBox's.</summary>
    Vdi,

    /// <summary>Microsoft Virtual PC's VHD: dynamic, differencing or fixed.</summary>
    Vpc,

    /// <summary>The older VHD under libvirt's other name for it; nothing is detected as it.</summary>
    Vhd,

    /// <summary>Hyper-V's.</summary>
    Vhdx,

    /// <summary>Parallels' expandable image, which libvirt calls ploop.</summary>
    Parallels,

    /// <summary>A LUKS container, version 1 or 2, with raw content.</summary>
    Luks,

    /// <summary>A CD or DVD image.</summary>
    Iso,

    /// <summary>An Apple disk image.</summary>
    Dmg,

    /// <summary>Bochs' growing image.</summary>
    Bochs,

    /// <summary>A compressed loop image.</summary>
    Cloop,

    /// <summary>A directory.</summary>
    Dir,

    /// <summary>A FAT file system that is made from a directory.</summary>
    Fat,
}
