using System.Xml.Linq;

namespace SchemaGen.Storage.Chains;

/// <summary>A chain as XML, with the words that later versions of libvirt have and the types have not.</summary>
internal static class BackingStoreElement
{
    /// <summary>The <c>backingStore</c> element of what is below the first image; null if nothing is known.</summary>
    public static XElement? Of(StorageChain chain)
    {
        ChainConversion conversion = ChainConversion.Of(chain);
        if (conversion.BackingStore is null)
        {
            return null;
        }

        XElement root = XElement.Parse(conversion.BackingStore.ToXml());
        XElement? store = root;
        foreach ((_, StorageImage image) in conversion.Stores)
        {
            if (ChainConversion.HasDataStore(chain.LibvirtLevel) && DataStoreOf(image) is { } dataStore)
            {
                store!.Element("source")!.Add(dataStore);
            }

            store = store!.Element("backingStore");
        }

        return root;
    }

    /// <summary>The data file of a qcow2 image, as libvirt has it since 10.10; null if there is none.</summary>
    public static XElement? DataStoreOf(StorageImage image)
    {
        if (image.Info?.DataFile is null || image.DataFiles is not [StorageDataFile file] || file.Location.ToDiskSource().Source is not { } source)
        {
            return null;
        }

        XElement asStore = XElement.Parse(new DiskBackingStore { Format = new DiskFormat { Type = StorageFormat.Raw }, Source = source }.ToXml());
        asStore.Name = "dataStore";
        return asStore;
    }
}
