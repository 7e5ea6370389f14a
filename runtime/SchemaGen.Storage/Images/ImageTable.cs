namespace SchemaGen.Storage.Images;

/// <summary>A table that QEMU loads as a whole when it opens an image.</summary>
/// <param name="Name">The header field that gives its length or, where the size does, its place.</param>
/// <param name="Offset">Where it is in the file, in bytes.</param>
/// <param name="Length">The length that QEMU reads, in bytes.</param>
/// <param name="Needed">The length that the virtual size needs, in bytes.</param>
internal readonly record struct ImageTable(string Name, ulong Offset, ulong Length, ulong Needed);
