using System.Xml;
using System.Xml.Linq;
using SchemaGen.Storage.Chains;
using SchemaGen.Storage.Files;

namespace SchemaGen.Storage;

/// <summary>
/// Finds out which images a disk consists of. Only files of the chain are opened, for reading, and only those that the options' gate allows;
/// nothing of what a guest may have written says what is opened. What is wrong with a chain is in the result and never an exception.
/// </summary>
public static class ChainProber
{
    /// <summary>Probes the chain of an image.</summary>
    /// <param name="path">The top image: a file, block device or directory.</param>
    /// <param name="format">
    /// Its format, which is believed: if the file says otherwise, the chain has an error. Null for a disk whose format nobody states; it is raw
    /// (or a directory), whatever its content claims.
    /// </param>
    /// <param name="options">How to probe; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the walk between two images.</param>
    /// <exception cref="OperationCanceledException">The walk was stopped.</exception>
    public static StorageChain Probe(string path, ImageFormat? format = null, ProbeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Probe(HostFiles.Instance, new FileLocation(path), format, options ?? ProbeOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Fills in what a disk of a document leaves open: where its chain does not say how it ends, it is probed from the last image that is
    /// listed, and what is found is added. A chain that ends in an empty <c>backingStore</c> is as it is. All images that are listed must exist. The
    /// disk may have been read leniently: a format that is not known, or is missing, is an error in the result.
    /// </summary>
    /// <returns>
    /// The chain from the last listed image on, with that image's number; without images if there was nothing to probe. With an error the disk is
    /// unchanged.
    /// </returns>
    /// <exception cref="OperationCanceledException">The walk was stopped.</exception>
    public static StorageChain Complete(Disk disk, ProbeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(disk);
        StorageChain chain = Complete(DiskChain.Read(disk), options ?? ProbeOptions.Default, cancellationToken);
        if (HasFound(chain) && chain.ToBackingStore() is { } found)
        {
            DiskChain.Append(disk, found);
        }

        return chain;
    }

    /// <summary>
    /// Copies a document and fills in its disks: those of a domain, or the root if it is a <c>disk</c>. Whatever else the document holds is copied
    /// as it is, valid or not.
    /// </summary>
    /// <param name="reader">The document, at its root or before it.</param>
    /// <param name="writer">Where the root goes.</param>
    /// <param name="options">How to probe; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the walk between two images.</param>
    /// <returns>What <see cref="Complete(Disk, ProbeOptions?, CancellationToken)"/> returns, for each disk in the document's order.</returns>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    /// <exception cref="OperationCanceledException">The walk was stopped; nothing was written.</exception>
    public static IReadOnlyList<StorageChain> Complete(XmlReader reader, XmlWriter writer, ProbeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        reader.MoveToContent();
        XElement root = (XElement)XNode.ReadFrom(reader);
        List<StorageChain> chains = [];
        foreach (XElement disk in DiskElement.AllIn(root))
        {
            StorageChain chain = Complete(DiskElement.Read(disk), options ?? ProbeOptions.Default, cancellationToken);
            if (HasFound(chain))
            {
                DiskElement.Append(disk, chain);
            }

            chains.Add(chain);
        }

        root.WriteTo(writer);
        return chains;
    }

    internal static StorageChain Probe(HostFiles files, BackingLocation location, ImageFormat? format, ProbeOptions options, CancellationToken cancellationToken) =>
        new ChainWalk(files, options, cancellationToken).Run(DocumentImage.Link(location, format, index: null));

    /// <summary>Whether there was something to look at, and it was sound.</summary>
    private static bool HasFound(StorageChain chain) => chain is { Error: null, Images.Count: > 0 };

    private static StorageChain Complete(DiskChain listed, ProbeOptions options, CancellationToken cancellationToken)
    {
        if ((listed.Error ?? listed.FindMissing(HostFiles.Instance, options.Gate)) is { } error)
        {
            return new StorageChain([], isTerminated: false, error, options.LibvirtLevel);
        }

        return listed is { IsTerminated: false, Images: [.., { Location: { } location } last] }
            ? new ChainWalk(HostFiles.Instance, options, cancellationToken).Run(DocumentImage.Link(location, last.Format, listed.Images.Count == 1 ? null : listed.Images.Count - 1))
            : new StorageChain([], listed.IsTerminated, null, options.LibvirtLevel);
    }
}
