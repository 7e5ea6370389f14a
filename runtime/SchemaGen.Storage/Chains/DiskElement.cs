using System.Globalization;
using System.Xml.Linq;

namespace SchemaGen.Storage.Chains;

/// <summary>The chain that a <c>disk</c> element has, for documents of which no types are known.</summary>
internal static class DiskElement
{
    /// <summary>The disks of a document: its root, or those among a domain's devices.</summary>
    public static IEnumerable<XElement> AllIn(XElement root) => root.Name.LocalName switch
    {
        "disk" => [root],
        _ => [.. root.Elements("devices").Elements("disk")],
    };

    /// <summary>Reads the images that are listed.</summary>
    public static DocumentChain Read(XElement disk)
    {
        if (LocationOf(disk) is null && !IsElsewhere(disk))
        {
            return new DocumentChain([], IsTerminated: false);
        }

        List<DocumentImage> images = [new DocumentImage(LocationOf(disk), DocumentFormats.Parse((string?)disk.Element("driver")?.Attribute("type")))];
        XElement? store = disk.Element("backingStore");
        for (; store is { HasElements: true }; store = store.Element("backingStore"))
        {
            images.Add(new DocumentImage(LocationOf(store), DocumentFormats.Parse((string?)store.Element("format")?.Attribute("type"))));
        }

        return new DocumentChain(images, store is not null);
    }

    /// <summary>Puts what was found below the last image.</summary>
    public static void Append(XElement disk, StorageChain chain)
    {
        if (BackingStoreElement.Of(chain) is not { } found)
        {
            return;
        }

        XElement last = disk;
        while (last.Element("backingStore") is { } below)
        {
            last = below;
        }

        if (last.Element("source") is { } source)
        {
            source.AddAfterSelf(found);
        }
        else
        {
            last.Add(found);
        }
    }

    private static string TypeOf(XElement parent) => (string?)parent.Attribute("type") ?? "file";

    private static bool IsElsewhere(XElement parent) => TypeOf(parent) is not ("file" or "block" or "dir");

    private static BackingLocation? LocationOf(XElement parent)
    {
        XElement? source = parent.Element("source");
        return TypeOf(parent) switch
        {
            "file" when (string?)source?.Attribute("file") is ['/', ..] path => new FileLocation(path) { Slice = SliceOf(source) },
            "block" when (string?)source?.Attribute("dev") is ['/', ..] path => new BlockDeviceLocation(path) { Slice = SliceOf(source) },
            "dir" when (string?)source?.Attribute("dir") is ['/', ..] path => new DirectoryLocation(path),
            _ => null,
        };
    }

    private static StorageSlice? SliceOf(XElement source) => source.Element("slices")?.Element("slice") is { } slice
        && ulong.TryParse((string?)slice.Attribute("offset"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong offset)
        && ulong.TryParse((string?)slice.Attribute("size"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong size)
            ? new StorageSlice(offset, size)
            : null;
}
