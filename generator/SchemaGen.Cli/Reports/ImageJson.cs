using System.Text.Json;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes facts about images as members of JSON objects.</summary>
internal static class ImageJson
{
    private const ulong GreatestExactNumber = 1UL << 53;

    /// <summary>Returns an image as an object on one line.</summary>
    public static string Write(string file, ImageInfo info) => JsonLine.Write(json =>
    {
        json.WriteString("file", file);
        WriteImage(json, info);
        WriteLists(json, info);
        WriteError(json, info.Error, withImage: false);
    });

    /// <summary>Writes everything that an image states about itself.</summary>
    public static void WriteImage(Utf8JsonWriter json, ImageInfo info)
    {
        json.WriteString("format", info.Format?.Name());
        json.WriteString("type", info.Kind.Word());
        json.WriteString("variant", info.Variant);
        WriteBytes(json, "fileSize", (ulong?)info.FileSize);
        WriteBytes(json, "allocatedSize", (ulong?)info.AllocatedSize);
        WriteFacts(json, info);
        json.WriteString("compressionType", info.CompressionType);
    }

    /// <summary>Writes the snapshots and bitmaps, if they were read.</summary>
    public static void WriteLists(Utf8JsonWriter json, ImageInfo? info)
    {
        WriteSnapshots(json, info?.Snapshots ?? []);
        WriteBitmaps(json, info?.Bitmaps ?? []);
    }

    /// <summary>Writes the facts common to single images and images in a chain.</summary>
    public static void WriteFacts(Utf8JsonWriter json, ImageInfo? info)
    {
        WriteBytes(json, "virtualSize", info?.VirtualSize);
        WriteBytes(json, "clusterSize", info?.ClusterSize);
        json.WriteString("compat", info?.Compat);
        json.WriteStartArray("features");
        foreach (string feature in (info?.Features ?? ImageFeatures.None).Words())
        {
            json.WriteStringValue(feature);
        }

        json.WriteEndArray();
        json.WriteString("encryption", info is { Encryption: not ImageEncryption.None } ? info.Encryption.Word() : null);
        json.WriteString("backing", info?.Backing is { } backing ? BackingString.Redact(backing) : null);
        json.WriteString("backingFormat", info?.BackingFormat);
        json.WriteString("dataFile", info?.DataFile is { } data ? BackingString.Redact(data) : null);
        json.WriteString("unusedDataFile", info?.UnusedDataFile is { } unused ? BackingString.Redact(unused) : null);
        WriteNames(json, "extents", info?.Extents.Select(BackingString.Redact) ?? []);
        json.WriteNumber("snapshots", info?.SnapshotCount ?? 0);
        json.WriteNumber("bitmaps", info?.BitmapCount ?? 0);
    }

    /// <summary>Writes an error, or null.</summary>
    public static void WriteError(Utf8JsonWriter json, ProbeError? error, bool withImage)
    {
        if (error is null)
        {
            json.WriteNull("error");
            return;
        }

        json.WriteStartObject("error");
        json.WriteString("code", error.Code.Word());
        json.WriteString("message", error.Message);
        if (withImage)
        {
            json.WriteString("image", error.Image);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an array of strings.</summary>
    public static void WriteNames(Utf8JsonWriter json, string member, IEnumerable<string> names)
    {
        json.WriteStartArray(member);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteSnapshots(Utf8JsonWriter json, IReadOnlyList<ImageSnapshot> snapshots)
    {
        json.WriteStartArray("snapshotList");
        foreach (ImageSnapshot snapshot in snapshots)
        {
            json.WriteStartObject();
            json.WriteString("id", snapshot.Id);
            json.WriteString("name", snapshot.Name);
            json.WriteString("date", snapshot.Created);
            WriteBytes(json, "virtualSize", snapshot.VirtualSize);
            WriteBytes(json, "vmStateSize", snapshot.VmStateSize);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBitmaps(Utf8JsonWriter json, IReadOnlyList<ImageBitmap> bitmaps)
    {
        json.WriteStartArray("bitmapList");
        foreach (ImageBitmap bitmap in bitmaps)
        {
            json.WriteStartObject();
            json.WriteString("name", bitmap.Name);
            WriteBytes(json, "granularity", bitmap.Granularity);
            WriteNames(json, "flags", ImageText.FlagsOf(bitmap));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number of bytes, as text if JSON readers would round it.</summary>
    private static void WriteBytes(Utf8JsonWriter json, string member, ulong? bytes)
    {
        switch (bytes)
        {
            case null:
                json.WriteNull(member);
                break;
            case > GreatestExactNumber:
                json.WriteString(member, bytes.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteNumber(member, bytes.Value);
                break;
        }
    }
}
