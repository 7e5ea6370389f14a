namespace SchemaGen.Storage;

/// <summary>An internal snapshot: an earlier state of the disk, inside the image (qcow2).</summary>
/// <param name="Id">The number that QEMU gave it, as text.</param>
/// <param name="Name">Its name; may be empty. It is a label, and what is no UTF-8 in it is replaced.</param>
/// <param name="Created">When it was made.</param>
/// <param name="VirtualSize">The size of the disk at that time in bytes; null in old images, which do not say.</param>
/// <param name="VmStateSize">The length of the guest's saved memory and devices in bytes; 0 for a snapshot of the disk alone.</param>
public sealed record ImageSnapshot(string Id, string Name, DateTimeOffset Created, ulong? VirtualSize, ulong VmStateSize);
