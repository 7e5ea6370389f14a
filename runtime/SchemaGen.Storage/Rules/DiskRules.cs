using System.Collections.Immutable;
using System.Xml.Linq;

namespace SchemaGen.Storage;

/// <summary>Checks disks against libvirt's parser where it wants more than the schema, or something else (9.0).</summary>
public static class DiskRules
{
    /// <summary>The most layers that the chain of a disk can have.</summary>
    public const int MaxLayers = 200;

    /// <summary>Checks a disk and its chain.</summary>
    /// <returns>The violations, from the top of the chain down.</returns>
    public static ImmutableArray<StorageRuleViolation> CheckRules(this Disk disk)
    {
        ArgumentNullException.ThrowIfNull(disk);
        return IsTooDeep(disk.BackingStore)
            ? [.. CheckDriver(disk), new(DiskRule.Depth, "/disk", $"the chain has more than {MaxLayers} layers")]
            : [.. CheckDriver(disk), .. CheckChain(disk.BackingStore, XElement.Parse(disk.ToXml()).Element("backingStore"))];
    }

    private static bool IsTooDeep(DiskBackingChain? chain)
    {
        int layers = 1;
        for (DiskBackingStore? store = chain as DiskBackingStore; store is not null && layers <= MaxLayers; layers++)
        {
            store = store.BackingStore as DiskBackingStore;
        }

        return layers > MaxLayers;
    }

    private static IEnumerable<StorageRuleViolation> CheckDriver(Disk disk)
    {
        if (disk.Driver?.Type == DriverFormatType.Luks)
        {
            yield return new(DiskRule.Format, "/disk/driver/@type", "the parser does not know the format luks");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckChain(DiskBackingChain? chain, XElement? element)
    {
        string path = "/disk";
        for (DiskBackingStore? store = chain as DiskBackingStore; store is not null; store = store.BackingStore as DiskBackingStore)
        {
            path += "/backingStore";
            foreach (StorageRuleViolation violation in CheckStore(store, path, isTypeWritten: element?.Attribute("type") is not null))
            {
                yield return violation;
            }

            element = element?.Element("backingStore");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckStore(DiskBackingStore store, string path, bool isTypeWritten)
    {
        if (!isTypeWritten)
        {
            yield return new(DiskRule.BackingStoreType, path, "without a type the chain ends here for libvirt, and what follows is dropped");
        }

        if (store.Format?.Type == StorageFormat.Luks)
        {
            yield return new(DiskRule.Format, path + "/format/@type", "the parser does not know the format luks");
        }

        if (HasNoSource(store.Source))
        {
            yield return new(DiskRule.BackingStoreSource, path, "the backing store has no source");
        }
    }

    private static bool HasNoSource(DiskSource? source) => source is null || source.Match(
        static file => file.Source is not { File: not null },
        static block => block.Source is not { Dev: not null },
        static dir => dir.Source is null,
        static _ => false,
        static volume => volume.Source is null,
        static nvme => nvme.Source is null,
        vhostUser: static _ => false,
        vhostVdpa: static _ => false,
        ctl: static _ => false,
        unrecognized: static _ => false);
}
