namespace SchemaGen.Storage.Chains;

/// <summary>QEMU's drivers for what the host has, where one is named. Neither opens what the other does.</summary>
internal enum HostDriver
{
    /// <summary><c>file</c>: regular files.</summary>
    File,

    /// <summary><c>host_device</c> and <c>host_cdrom</c>: devices.</summary>
    Device,
}
