using SchemaGen.Storage;

namespace SchemaGen.Cli.Reports;

/// <summary>Describes an image on one line, as the image states it. The caller makes the line printable.</summary>
internal static class ImageText
{
    public static string Describe(ImageInfo info) => string.Join(", ", Parts(info));

    /// <summary>Returns the snapshots and bitmaps of an image, one per line.</summary>
    public static IEnumerable<string> Lists(ImageInfo info)
    {
        foreach (ImageSnapshot snapshot in info.Snapshots)
        {
            string size = snapshot.VirtualSize is ulong bytes ? $", {new StorageSize(bytes)}" : "";
            string state = snapshot.VmStateSize > 0 ? $", VM state of {new StorageSize(snapshot.VmStateSize)}" : "";
            yield return $"snapshot {snapshot.Id} '{snapshot.Name}', {snapshot.Created.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}{size}{state}";
        }

        foreach (ImageBitmap bitmap in info.Bitmaps)
        {
            string flags = string.Concat(FlagsOf(bitmap).Select(static flag => $", {flag}"));
            yield return $"bitmap '{bitmap.Name}', granularity {new StorageSize(bitmap.Granularity)}{flags}";
        }

        int left = Math.Max(0, info.SnapshotCount - info.Snapshots.Count) + Math.Max(0, info.BitmapCount - info.Bitmaps.Count);
        if (left > 0 && info.Snapshots.Count + info.Bitmaps.Count > 0)
        {
            yield return $"and {left} more";
        }
    }

    /// <summary>Returns the flags of a bitmap in QEMU's words.</summary>
    public static IEnumerable<string> FlagsOf(ImageBitmap bitmap) =>
        [.. bitmap.IsInUse ? ["in-use"] : Array.Empty<string>(), .. bitmap.IsAuto ? ["auto"] : Array.Empty<string>()];

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
            yield return variant;
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

        if (info.BitmapCount > 0)
        {
            yield return info.BitmapCount == 1 ? "1 bitmap" : $"{info.BitmapCount} bitmaps";
        }

        if (info.Encryption != ImageEncryption.None)
        {
            yield return $"encrypted ({info.Encryption.Word()})";
        }

        if (info.Backing is { } backing)
        {
            yield return $"based on {BackingString.Redact(backing)} ({(info.BackingFormat is { } format ? format : "format not recorded")})";
        }

        if (info.DataFile is { } data)
        {
            yield return $"data in {BackingString.Redact(data)}";
        }

        if (info.UnusedDataFile is { } unused)
        {
            yield return $"names the data file {BackingString.Redact(unused)}, which is not used";
        }

        foreach (string extent in info.Extents)
        {
            yield return $"extent in {BackingString.Redact(extent)}";
        }
    }
}
