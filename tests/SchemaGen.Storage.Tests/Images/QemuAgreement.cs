using System.Globalization;
using System.Text.Json;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>Compares field by field what we and QEMU say of an image, where both say something.</summary>
internal static class QemuAgreement
{
    /// <summary>The fields in which we differ, each as a line; none is what is wanted.</summary>
    public static IReadOnlyList<string> Differences(ImageInfo ours, JsonElement theirs)
    {
        List<string> differences = [];
        JsonElement data = theirs.TryGetProperty("format-specific", out JsonElement specific) ? specific.GetProperty("data") : default;
        Compare("format", ours.Format?.Name(), Text(theirs, "format"));
        Compare("virtual-size", ours.VirtualSize, Number(theirs, "virtual-size"));
        Compare("cluster-size", ours.ClusterSize, Number(theirs, "cluster-size"));
        Compare("backing-filename", ours.Backing, Text(theirs, "backing-filename"), isAbsenceMeant: true);
        if (ours.Format != ImageFormat.Vmdk)
        {
            // QEMU takes a VMDK's parent for a VMDK, which the image does not record.
            Compare("backing-filename-format", ours.BackingFormat, Text(theirs, "backing-filename-format"), isAbsenceMeant: true);
        }

        Compare("encrypted", ours.Encryption != ImageEncryption.None, Flag(theirs, "encrypted") ?? (ours.Format == ImageFormat.Luks ? null : false));
        Compare("snapshots", ours.SnapshotCount, theirs.TryGetProperty("snapshots", out JsonElement snapshots) ? snapshots.GetArrayLength() : ours.SnapshotCount == 0 ? 0 : null as object);
        if (data.ValueKind == JsonValueKind.Object && ours.Format == ImageFormat.Qcow2)
        {
            Compare("compat", ours.Compat, Text(data, "compat"));
            Compare("lazy-refcounts", ours.Features.HasFlag(ImageFeatures.LazyRefcounts), Flag(data, "lazy-refcounts"));
            Compare("extended-l2", ours.Features.HasFlag(ImageFeatures.ExtendedL2), Flag(data, "extended-l2"));
            Compare("corrupt", ours.Features.HasFlag(ImageFeatures.Corrupt), Flag(data, "corrupt"));
            Compare("compression-type", ours.CompressionType, Text(data, "compression-type"));
            Compare("data-file", ours.DataFile, Text(data, "data-file"), isAbsenceMeant: true);
            Compare("data-file-raw", ours.Features.HasFlag(ImageFeatures.DataFileRaw), Flag(data, "data-file-raw"));
            Compare("bitmaps", ours.BitmapCount, data.TryGetProperty("bitmaps", out JsonElement bitmaps) ? bitmaps.GetArrayLength() : 0);
            Compare("bitmap list", Lines(ours.Bitmaps.Select(TextOf)), Lines(data.TryGetProperty("bitmaps", out JsonElement list) ? list.EnumerateArray().Select(BitmapText) : []));
            Compare("snapshot list", Lines(ours.Snapshots.Select(TextOf)), Lines(theirs.TryGetProperty("snapshots", out JsonElement states) ? states.EnumerateArray().Select(SnapshotText) : []));
            Compare("dirty-flag", ours.Features.HasFlag(ImageFeatures.Dirty), Flag(theirs, "dirty-flag"));
        }
        else if (data.ValueKind == JsonValueKind.Object && ours.Format == ImageFormat.Vmdk)
        {
            Compare("create-type", ours.Variant, Text(data, "create-type"));
        }

        return differences;

        void Compare(string field, object? own, object? other, bool isAbsenceMeant = false)
        {
            if (((own is not null && other is not null) || isAbsenceMeant) && !Equals(own, other))
            {
                differences.Add($"{field}: {own?.ToString() ?? "nothing"}, but QEMU says {other?.ToString() ?? "nothing"}");
            }
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string TextOf(ImageSnapshot snapshot) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Id} {snapshot.Name} {snapshot.Created.ToUnixTimeMilliseconds()} {snapshot.VmStateSize}");

    private static string SnapshotText(JsonElement snapshot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text(snapshot, "id")} {Text(snapshot, "name")} {(Number(snapshot, "date-sec") * 1000) + (Number(snapshot, "date-nsec") / 1_000_000)} {Number(snapshot, "vm-state-size")}");

    private static string TextOf(ImageBitmap bitmap) =>
        string.Create(CultureInfo.InvariantCulture, $"{bitmap.Name} {bitmap.Granularity}{(bitmap.IsInUse ? " in-use" : "")}{(bitmap.IsAuto ? " auto" : "")}");

    private static string BitmapText(JsonElement bitmap) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text(bitmap, "name")} {Number(bitmap, "granularity")}{string.Concat(bitmap.GetProperty("flags").EnumerateArray().Select(static flag => " " + flag.GetString()))}");

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static ulong? Number(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetUInt64() : null;

    private static bool? Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : null;
}
