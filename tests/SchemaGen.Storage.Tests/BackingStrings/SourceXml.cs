using System.Xml.Linq;

namespace SchemaGen.Storage.Tests.BackingStrings;

/// <summary>Sources as documents have them.</summary>
internal static class SourceXml
{
    /// <summary>The backing store with a source, without its format.</summary>
    public static string Of(DiskSource source)
    {
        XElement store = XElement.Parse(Store(source).ToXml());
        store.Element("format")!.Remove();
        return Normalize(store);
    }

    /// <summary>XML on one line, attributes in the order of their names.</summary>
    public static string Normalize(XElement element)
    {
        foreach (XElement each in element.DescendantsAndSelf())
        {
            each.ReplaceAttributes(each.Attributes().OrderBy(static attribute => attribute.Name.LocalName, StringComparer.Ordinal));
        }

        return element.ToString(SaveOptions.DisableFormatting);
    }

    public static bool IsValid(DiskSource source) => Store(source).Validate().IsValid;

    private static DiskBackingStore Store(DiskSource source) => new() { Format = new DiskFormat { Type = StorageFormat.Raw }, Source = source };
}
