namespace SchemaGen.Storage;

/// <summary>A part of a source (QEMU's <c>raw</c> driver with an offset or a size).</summary>
/// <param name="Offset">Where the part begins, in bytes.</param>
/// <param name="Size">How long it is, in bytes; null if it goes to the end.</param>
public sealed record StorageSlice(ulong Offset, ulong? Size);
