using System.Xml.Linq;
using SchemaGen.Runtime;

namespace SchemaGen.Storage.Chains;

/// <summary>The <c>disk</c> elements of a document whose types are not known. Each is read, leniently, as our own type.</summary>
internal static class DiskElement
{
    /// <summary>The disks of a document: its root, or those among a domain's devices.</summary>
    public static IEnumerable<XElement> AllIn(XElement root) => root.Name.LocalName switch
    {
        "disk" => [root],
        _ => [.. root.Elements("devices").Elements("disk")],
    };

    /// <summary>Reads the images that are listed.</summary>
    public static DiskChain Read(XElement disk)
    {
        try
        {
            return DiskChain.Read(Disk.Parse(disk.ToString(SaveOptions.DisableFormatting), XmlReadOptions.Lenient));
        }
        catch (XmlValidationException exception)
        {
            // Another namespace, or beyond the limits of reading.
            return new DiskChain([], IsTerminated: false, ProbeError.Unsupported($"the disk cannot be read: {exception.Message}"));
        }
    }

    /// <summary>Puts what was found below the last image.</summary>
    public static void Append(XElement disk, StorageChain chain)
    {
        if (chain.ToElement() is not { } found)
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
}
