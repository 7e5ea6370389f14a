namespace SchemaGen.Storage;

/// <summary>A directory of the host that QEMU shows as a FAT file system (<c>fat:</c>).</summary>
/// <param name="Path">The path of the directory. Words such as <c>rw:</c>, which QEMU knows before the path, are part of it, as in libvirt.</param>
public sealed record DirectoryLocation(string Path) : BackingLocation;
