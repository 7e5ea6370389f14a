using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.Storage;

/// <summary>Writes locations as the options of QEMU's drivers in JSON.</summary>
internal static class JsonFormatter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The string; null if JSON cannot say the location.</summary>
    public static string? Format(BackingLocation location)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, Options);
        json.WriteStartObject();
        bool isSaid = location.Slice is StorageSlice slice ? WriteSlice(json, slice, location) : WriteDriver(json, location);
        json.WriteEndObject();
        json.Flush();
        return isSaid ? "json:" + Encoding.UTF8.GetString(bytes.WrittenSpan) : null;
    }

    private static bool WriteSlice(Utf8JsonWriter json, StorageSlice slice, BackingLocation location)
    {
        json.WriteString("driver", "raw");
        json.WriteNumber("offset", slice.Offset);
        if (slice.Size is ulong size)
        {
            json.WriteNumber("size", size);
        }

        json.WriteStartObject("file");
        bool isSaid = WriteDriver(json, location);
        json.WriteEndObject();
        return isSaid;
    }

    private static bool WriteDriver(Utf8JsonWriter json, BackingLocation location)
    {
        switch (location)
        {
            // A relative path in JSON would count from elsewhere.
            case FileLocation { IsRelative: false } or FileLocation { IsRelativeToWorkingDirectory: true }:
                json.WriteString("driver", "file");
                json.WriteString("filename", ((FileLocation)location).Path);
                return true;
            case BlockDeviceLocation device:
                json.WriteString("driver", "host_device");
                json.WriteString("filename", device.Path);
                return true;
            case NvmeLocation nvme:
                json.WriteString("driver", "nvme");
                json.WriteString("device", nvme.Device.ToString());
                json.WriteNumber("namespace", nvme.Namespace);
                return true;
            case NetworkLocation network:
                return JsonNetworkFormatter.Write(json, network);
            default:
                return false;
        }
    }
}
