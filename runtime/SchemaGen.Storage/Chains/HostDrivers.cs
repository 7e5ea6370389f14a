using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>The host resources that each driver opens (QEMU's <c>block/file-posix.c</c>).</summary>
internal static class HostDrivers
{
    /// <summary>The driver that a backing string names, or else the backing format; null if none is named.</summary>
    public static HostDriver? Of(BackingString backing, string? format) => (backing, format) switch
    {
        ({ Location: BlockDeviceLocation }, _) => HostDriver.Device,
        ({ NamesFileDriver: true }, _) => HostDriver.File,
        ({ Location: FileLocation }, "file") => HostDriver.File,
        ({ Location: FileLocation }, "host_device" or "host_cdrom") => HostDriver.Device,
        _ => null,
    };

    /// <summary>Why a driver refuses what is there; null if it opens it.</summary>
    public static string? Refusal(HostDriver? driver, FileKind kind) => (driver, kind) switch
    {
        (HostDriver.File, FileKind.BlockDevice) => "it is named as a regular file (driver 'file'), and is a block device",
        (HostDriver.Device, FileKind.Regular) => "it is named as a device (driver 'host_device'), and is a regular file",
        _ => null,
    };
}
