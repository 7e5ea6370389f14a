using System.Text.Json;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes a chain as a JSON object on one line.</summary>
internal static class ChainJson
{
    public static string Write(string file, StorageChain chain) => JsonLine.Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("terminated", chain.IsTerminated);
        ImageJson.WriteError(json, chain.Error, withImage: true);
        json.WriteStartArray("images");
        foreach (StorageImage image in chain.Images)
        {
            json.WriteStartObject();
            WriteImage(json, image);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("backingStoreXml", ChainReport.Xml(chain, indent: false));
        ImageJson.WriteNames(json, "notInXml", chain.NotInXml);
    });

    private static void WriteImage(Utf8JsonWriter json, StorageImage image)
    {
        if (image.Index is int index)
        {
            json.WriteNumber("index", index);
        }
        else
        {
            json.WriteNull("index");
        }

        json.WriteString("type", image.Kind.Word());
        WriteLocation(json, image.Location);
        json.WriteString("format", image.Format?.Name());
        json.WriteString("formatSource", image.FormatSource.Word());
        ImageJson.WriteFacts(json, image.Info);
        ImageJson.WriteLists(json, image.Info);
        json.WriteBoolean("credentialsDropped", image.CredentialsDropped);
        json.WriteString("rebase", image.RebaseCommand);
    }

    private static void WriteLocation(Utf8JsonWriter json, BackingLocation location)
    {
        switch (location)
        {
            case FileLocation file:
                json.WriteString("path", file.Path);
                break;
            case BlockDeviceLocation device:
                json.WriteString("path", device.Path);
                break;
            case DirectoryLocation directory:
                json.WriteString("path", directory.Path);
                break;
            case NetworkLocation network:
                json.WriteStartObject("source");
                WriteNetwork(json, network);
                json.WriteEndObject();
                break;
            default:
                json.WriteStartObject("source");
                json.WriteString("location", location.ToString());
                json.WriteEndObject();
                break;
        }

        if (location.Slice is { } slice)
        {
            json.WriteStartObject("slice");
            json.WriteString("offset", slice.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("size", slice.Size?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }

    private static void WriteNetwork(Utf8JsonWriter json, NetworkLocation network)
    {
        json.WriteString("location", network.ToString());
        json.WriteString("protocol", network.Protocol.Scheme());
        json.WriteString("name", network.Name);
        json.WriteStartArray("hosts");
        foreach (NetworkHost host in network.Hosts)
        {
            json.WriteStartObject();
            json.WriteString("transport", TransportOf(host));
            json.WriteString("name", host.Name);
            if (host.Port is ushort port)
            {
                json.WriteNumber("port", port);
            }

            json.WriteString("socket", host.Socket);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TransportOf(NetworkHost host) => host.Transport switch
    {
        NetworkTransport.Unix => "unix",
        NetworkTransport.Rdma => "rdma",
        _ => "tcp",
    };
}
