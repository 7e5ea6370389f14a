using System.Globalization;
using SchemaGen.Storage.Files;

namespace SchemaGen.Storage.Chains;

/// <summary>Finds images in a chain by what people and libvirt's functions call them.</summary>
internal static class ChainLookup
{
    public static StorageImage? Find(IReadOnlyList<StorageImage> images, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return images.Count == 0 ? null : images[^1];
        }

        return FindByName(images, name) ?? (NumberOf(name) is int number ? FindByNumber(images, number) : FindByFile(images, name));
    }

    private static StorageImage? FindByName(IReadOnlyList<StorageImage> images, string name) =>
        images.FirstOrDefault(image => image.Name == name || image.Location.ToString() == name || HostPaths.Of(image.Location) == name);

    private static StorageImage? FindByNumber(IReadOnlyList<StorageImage> images, int number) =>
        images.FirstOrDefault(image => (image.Index ?? 0) == number);

    /// <summary>Another path of the same file; a relative one counts from the folder of the top.</summary>
    private static StorageImage? FindByFile(IReadOnlyList<StorageImage> images, string path)
    {
        if (images.Count == 0 || !BackingString.IsPath(path))
        {
            return null;
        }

        string? absolute = HostPaths.Of(new FileLocation(path).ResolveAgainst(images[0].Location).MakeAbsolute());
        FileStatus status = absolute is null ? FileStatus.Failed(ProbeErrorCode.Missing) : HostFiles.Instance.Examine(absolute);
        return status.Failure is null ? images.FirstOrDefault(image => image.Identity == status.Identity) : null;
    }

    /// <summary>The number in <c>vda[3]</c>.</summary>
    private static int? NumberOf(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && name[^1] == ']' && int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
    }
}
