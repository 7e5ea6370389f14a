using System.Globalization;
using System.Text.Json;

namespace SchemaGen.Storage;

/// <summary>Writes the options of network drivers. Each method tells whether the driver can say the location.</summary>
internal static class JsonNetworkFormatter
{
    public static bool Write(Utf8JsonWriter json, NetworkLocation location)
    {
        json.WriteString("driver", location.Protocol.Scheme());
        return location.Protocol switch
        {
            NetworkProtocol.Nbd => WriteNbd(json, location),
            NetworkProtocol.Rbd => WriteRbd(json, location),
            NetworkProtocol.Sheepdog => WriteSheepdog(json, location),
            NetworkProtocol.Gluster => WriteGluster(json, location),
            NetworkProtocol.Iscsi => WriteIscsi(json, location),
            NetworkProtocol.Ssh => WriteSsh(json, location),
            NetworkProtocol.Vxhs => WriteNamed(json, "vdisk-id", location),
            NetworkProtocol.Nfs => WriteNfs(json, location),
            _ => WriteUrl(json, location),
        };
    }

    private static bool WriteUrl(Utf8JsonWriter json, NetworkLocation location)
    {
        if (!WriteUri(json, "url", location))
        {
            return false;
        }

        if (location.SslVerify is bool verify)
        {
            json.WriteBoolean("sslverify", verify);
        }

        if (!location.Cookies.IsEmpty)
        {
            json.WriteString("cookie", string.Join("; ", location.Cookies.Select(static cookie => $"{cookie.Name}={cookie.Value}")));
        }

        WriteNumber(json, "readahead", location.Readahead);
        WriteNumber(json, "timeout", location.Timeout);
        return true;
    }

    private static bool WriteNbd(Utf8JsonWriter json, NetworkLocation location)
    {
        WriteText(json, "export", location.Name);
        return WriteServer(json, location);
    }

    private static bool WriteRbd(Utf8JsonWriter json, NetworkLocation location)
    {
        if (SplitName(location, out string pool, out string image, isLast: false))
        {
            json.WriteString("pool", pool);
            int slash = image.IndexOf('/', StringComparison.Ordinal);
            bool hasNamespace = slash > 0 && slash < image.Length - 1;
            WriteText(json, "namespace", hasNamespace ? image[..slash] : null);
            json.WriteString("image", hasNamespace ? image[(slash + 1)..] : image);
            WriteText(json, "snapshot", location.Snapshot);
            WriteText(json, "conf", location.ConfigFile);
            return location.Hosts.IsEmpty || WriteServers(json, location);
        }

        string? colons = RbdColonFormatter.Format(location);
        WriteText(json, "filename", colons);
        return colons is not null;
    }

    private static bool WriteSheepdog(Utf8JsonWriter json, NetworkLocation location)
    {
        if (location.Hosts.IsEmpty)
        {
            return WriteUri(json, "filename", location);
        }

        WriteText(json, "vdi", location.Name);
        return WriteServer(json, location) && location.Name is not null;
    }

    private static bool WriteGluster(Utf8JsonWriter json, NetworkLocation location)
    {
        if (location.Hosts.Any(static host => host.Transport == NetworkTransport.Rdma))
        {
            return WriteUri(json, "filename", location);
        }

        if (!SplitName(location, out string volume, out string path, isLast: false))
        {
            return false;
        }

        json.WriteString("volume", volume);
        json.WriteString("path", path);
        return !location.Hosts.IsEmpty && WriteServers(json, location);
    }

    private static bool WriteIscsi(Utf8JsonWriter json, NetworkLocation location)
    {
        if (location.Hosts is not [{ Transport: NetworkTransport.Tcp } host] || !SplitName(location, out string target, out string lun, isLast: true))
        {
            return WriteUri(json, "filename", location);
        }

        json.WriteString("transport", "tcp");
        json.WriteString("portal", host.Port is null ? host.Name : string.Create(CultureInfo.InvariantCulture, $"{host.Name}:{host.Port}"));
        json.WriteString("target", target);
        json.WriteString("lun", lun);
        return true;
    }

    private static bool WriteSsh(Utf8JsonWriter json, NetworkLocation location)
    {
        WriteText(json, "user", location.SshUser);
        WriteText(json, "host_key_check", location.IsSshHostKeyUnchecked ? "no" : null);
        return WriteNamed(json, "path", location);
    }

    private static bool WriteNfs(Utf8JsonWriter json, NetworkLocation location)
    {
        WriteNumber(json, "user", location.NfsUser);
        WriteNumber(json, "group", location.NfsGroup);
        return WriteNamed(json, "path", location) && location is { NfsUser: not null, NfsGroup: not null };
    }

    private static bool WriteNamed(Utf8JsonWriter json, string name, NetworkLocation location)
    {
        WriteText(json, name, location.Name);
        return location is { Name: not null, Hosts: [{ Transport: NetworkTransport.Tcp }] } && WriteServer(json, location);
    }

    private static bool WriteUri(Utf8JsonWriter json, string name, NetworkLocation location)
    {
        string? uri = UriFormatter.Format(location);
        WriteText(json, name, uri);
        return uri is not null;
    }

    private static bool WriteServer(Utf8JsonWriter json, NetworkLocation location)
    {
        if (location.Hosts is not [NetworkHost host])
        {
            return false;
        }

        json.WriteStartObject("server");
        bool isSaid = WriteAddress(json, host);
        json.WriteEndObject();
        return isSaid;
    }

    private static bool WriteServers(Utf8JsonWriter json, NetworkLocation location)
    {
        bool isSaid = true;
        json.WriteStartArray("server");
        foreach (NetworkHost host in location.Hosts)
        {
            json.WriteStartObject();
            isSaid &= WriteAddress(json, host) && (location.Protocol != NetworkProtocol.Rbd || host.Transport == NetworkTransport.Tcp);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return isSaid;
    }

    private static bool WriteAddress(Utf8JsonWriter json, NetworkHost host)
    {
        if (host.Transport == NetworkTransport.Unix)
        {
            json.WriteString("type", "unix");
            json.WriteString("path", host.Socket);
            return true;
        }

        json.WriteString("type", "inet");
        json.WriteString("host", host.Name);
        WriteText(json, "port", host.Port?.ToString(CultureInfo.InvariantCulture));
        return host.Transport == NetworkTransport.Tcp;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, ulong? number)
    {
        if (number is ulong known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static bool SplitName(NetworkLocation location, out string before, out string after, bool isLast)
    {
        string name = location.Name ?? "";
        int slash = isLast ? name.LastIndexOf('/') : name.IndexOf('/', StringComparison.Ordinal);
        (before, after) = slash < 0 ? ("", "") : (name[..slash], name[(slash + 1)..]);
        return slash >= 0;
    }
}
