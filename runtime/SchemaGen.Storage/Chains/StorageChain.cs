using System.Xml;
using System.Xml.Linq;
using SchemaGen.Storage.Chains;

namespace SchemaGen.Storage;

/// <summary>
/// The images that a disk consists of, from the top down. Immutable. With an <see cref="Error"/> it is as much of the chain as was found.
/// </summary>
public sealed class StorageChain
{
    internal StorageChain(IReadOnlyList<StorageImage> images, bool isTerminated, ProbeError? error, Version libvirtLevel) =>
        (Images, IsTerminated, Error, LibvirtLevel) = (images, isTerminated, error, libvirtLevel);

    /// <summary>The images. The last may be one that was not found, may not be opened, or is damaged: then <see cref="Error"/> says so.</summary>
    public IReadOnlyList<StorageImage> Images { get; }

    /// <summary>
    /// Whether the last image is known to have nothing below it. It is not where that cannot be read, as on a server, or where the name of a data
    /// file means another file for QEMU than for libvirt.
    /// </summary>
    public bool IsTerminated { get; }

    /// <summary>Why the chain could not be followed to its end; null if it could.</summary>
    public ProbeError? Error { get; }

    /// <summary>The version of libvirt that XML is written for.</summary>
    public Version LibvirtLevel { get; }

    /// <summary>The parts of this chain that XML cannot express at <see cref="LibvirtLevel"/>, each as a clause for users.</summary>
    public IReadOnlyList<string> NotInXml => ChainConversion.Of(this).NotInXml;

    /// <summary>
    /// What is below the top as libvirt's types: stores down to <see cref="DiskBackingStoreLast"/> where the end is known. Null if nothing is known
    /// below the top.
    /// </summary>
    public DiskBackingChain? ToBackingStore() => ChainConversion.Of(this).BackingStore;

    /// <summary>Writes what is below the top as libvirt's XML: a <c>backingStore</c> element, or nothing if nothing is known.</summary>
    public void WriteTo(XmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ToElement()?.WriteTo(writer);
    }

    internal XElement? ToElement() => ToBackingStore() is { } below ? XElement.Parse(below.ToXml()) : null;

    /// <summary>
    /// Finds an image as libvirt's functions do: by its number, such as <c>vda[3]</c>; by its path, or another path of the same file; by the name
    /// that its overlay has for it; or, given nothing, the last one.
    /// </summary>
    public StorageImage? Find(string? name) => ChainLookup.Find(Images, name);
}
