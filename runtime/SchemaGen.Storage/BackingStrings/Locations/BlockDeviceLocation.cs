namespace SchemaGen.Storage;

/// <summary>A block device of the host that was named as one (<c>host_device</c>, <c>host_cdrom</c>).</summary>
/// <param name="Path">The path of the device.</param>
public sealed record BlockDeviceLocation(string Path) : BackingLocation;
