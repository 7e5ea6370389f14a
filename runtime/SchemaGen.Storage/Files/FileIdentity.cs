namespace SchemaGen.Storage.Files;

/// <summary>The identity of a file under all its names: device and inode, or the full path if these are not available.</summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, string? Path = null);
