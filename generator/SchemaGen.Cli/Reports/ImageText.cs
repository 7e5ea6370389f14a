using SchemaGen.Storage;

namespace SchemaGen.Cli.Reports;

/// <summary>An image in a line for people.</summary>
internal static class ImageText
{
    public static string Describe(ImageInfo info) => string.Join(", ", Parts(info));

    private static IEnumerable<string> Parts(ImageInfo info)
    {
        yield return info.Kind switch
        {
            ImageKind.Directory => "directory",
            ImageKind.Block => $"block device, {info.Format!.Value.Name()}",
            _ => info.Format!.Value.Name(),
        };
        if (info.Variant is { } variant)
        {
            yield return Printable.Text(variant);
        }

        if (info.VirtualSize is ulong size)
        {
            yield return new StorageSize(size).ToString();
        }

        if (info.ClusterSize is ulong cluster)
        {
            yield return $"clusters of {new StorageSize(cluster)}";
        }

        if (info.Compat is { } compat)
        {
            yield return $"compat {compat}";
        }

        foreach (string feature in info.Features.Words())
        {
            yield return feature;
        }

        if (info.SnapshotCount > 0)
        {
            yield return info.SnapshotCount == 1 ? "1 snapshot" : $"{info.SnapshotCount} snapshots";
        }

        if (info.Encryption != ImageEncryption.None)
        {
            yield return $"encrypted ({info.Encryption.Word()})";
        }

        if (info.Backing is { } backing)
        {
            yield return $"based on {Printable.Text(BackingString.Redact(backing))} ({(info.BackingFormat is { } format ? Printable.Text(format) : "format not recorded")})";
        }

        if (info.DataFile is { } data)
        {
            yield return $"data in {Printable.Text(BackingString.Redact(data))}";
        }

        foreach (string extent in info.Extents)
        {
            yield return $"extent in {Printable.Text(BackingString.Redact(extent))}";
        }
    }
}
