namespace SchemaGen.Storage;

/// <summary>A namespace of an NVMe controller that QEMU drives itself.</summary>
/// <param name="Device">The controller's place on the PCI bus.</param>
/// <param name="Namespace">The number of the namespace, at least 1.</param>
public sealed record NvmeLocation(PciDevice Device, uint Namespace) : BackingLocation;
