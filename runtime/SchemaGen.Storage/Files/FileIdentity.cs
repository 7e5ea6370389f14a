namespace SchemaGen.Storage.Files;

/// <summary>Which file it is, whatever its names are: device and inode, or the full path where those are not to be had.</summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, string? Path = null);
