namespace SchemaGen.Storage;

/// <summary>Drivers whose source is on a server that options describe.</summary>
internal static class JsonNetworkDrivers
{
    public static NetworkLocation Gluster(DriverOptions options, BackingStringNotes notes)
    {
        if (options.Text("filename") is string uri)
        {
            return UriBackingParser.Parse(uri, NetworkProtocol.Gluster, notes);
        }

        string name = $"{options.RequiredText("volume")}/{options.RequiredText("path")}";
        IReadOnlyList<DriverOptions> servers = options.List("server") is { Count: > 0 } list ? list : throw options.Missing("server", "a list of servers");
        return new NetworkLocation(NetworkProtocol.Gluster, name, [.. servers.Select(static server => JsonServers.Socket(NetworkProtocol.Gluster, server))]);
    }

    public static NetworkLocation Iscsi(DriverOptions options, BackingStringNotes notes)
    {
        if (options.Text("filename") is string uri)
        {
            return UriBackingParser.Parse(uri, NetworkProtocol.Iscsi, notes);
        }

        if (options.Text("transport") != "tcp")
        {
            throw options.Missing("transport", "'tcp'");
        }

        NetworkHost portal = Portal(options.RequiredText("portal"));
        string name = $"{options.RequiredText("target")}/{options.TextOrDigits("lun") ?? "0"}";
        notes.CredentialsDropped |= options.Text("user") is not null | options.Text("password") is not null;
        return new NetworkLocation(NetworkProtocol.Iscsi, name, portal);
    }

    public static NetworkLocation Nbd(DriverOptions options)
    {
        string? export = options.Text("export");
        if (options.Group("server") is DriverOptions server)
        {
            return new NetworkLocation(NetworkProtocol.Nbd, export, JsonServers.Socket(NetworkProtocol.Nbd, server));
        }

        NetworkHost host = options.Text("path") is string socket ? NetworkHost.Unix(socket) : JsonServers.Inet(NetworkProtocol.Nbd, options);
        return new NetworkLocation(NetworkProtocol.Nbd, export, host);
    }

    public static NetworkLocation Sheepdog(DriverOptions options, BackingStringNotes notes)
    {
        if (options.Text("filename") is string uri)
        {
            return uri.Contains("://", StringComparison.Ordinal)
                ? UriBackingParser.Parse(uri, NetworkProtocol.Sheepdog, notes)
                : throw options.Invalid("filename", "a URI");
        }

        string name = options.RequiredText("vdi");
        return new NetworkLocation(NetworkProtocol.Sheepdog, name, JsonServers.Socket(NetworkProtocol.Sheepdog, options.RequiredGroup("server")));
    }

    public static NetworkLocation Ssh(DriverOptions options)
    {
        string path = options.RequiredText("path");
        NetworkHost host = JsonServers.Inet(NetworkProtocol.Ssh, options.Group("server") ?? options);
        return new NetworkLocation(NetworkProtocol.Ssh, path, host)
        {
            SshUser = options.Text("user"),
            IsSshHostKeyUnchecked = options.Text("host_key_check") == "no",
        };
    }

    public static NetworkLocation Rbd(DriverOptions options, BackingStringNotes notes)
    {
        if (options.Text("filename") is string colons)
        {
            return RbdColonParser.Parse(colons, notes);
        }

        if (options.Text("=keyvalue-pairs") is { } pairs)
        {
            RbdOptions.NotePairs(pairs, notes);
        }

        string image = options.Text("namespace") is { Length: > 0 } space ? $"{space}/{options.RequiredText("image")}" : options.RequiredText("image");
        string name = $"{options.RequiredText("pool")}/{image}";
        IReadOnlyList<DriverOptions> servers = options.List("server") ?? [];
        return new NetworkLocation(NetworkProtocol.Rbd, name, [.. servers.Select(static server => JsonServers.Inet(NetworkProtocol.Rbd, server))])
        {
            Snapshot = options.Text("snapshot"),
            ConfigFile = options.Text("conf"),
        };
    }

    public static NetworkLocation Nfs(DriverOptions options)
    {
        NetworkHost host = JsonServers.Inet(NetworkProtocol.Nfs, options.RequiredGroup("server"));
        return new NetworkLocation(NetworkProtocol.Nfs, options.RequiredText("path"), host)
        {
            NfsUser = Identity(options, "user"),
            NfsGroup = Identity(options, "group"),
        };
    }

    public static NetworkLocation Vxhs(DriverOptions options)
    {
        string name = options.RequiredText("vdisk-id");
        return new NetworkLocation(NetworkProtocol.Vxhs, name, JsonServers.Inet(NetworkProtocol.Vxhs, options.RequiredGroup("server")));
    }

    // The port is what follows the last colon, unless that is one of an address in brackets. The brackets stay, as in libvirt.
    private static NetworkHost Portal(string portal)
    {
        int colon = portal.LastIndexOf(':');
        bool hasPort = colon >= 0 && portal.IndexOf(']', colon) < 0;
        return hasPort
            ? NetworkProtocol.Iscsi.TcpHost(portal[..colon], PortNumber.Parse(portal[(colon + 1)..]))
            : NetworkProtocol.Iscsi.TcpHost(portal, null);
    }

    private static uint Identity(DriverOptions options, string name) =>
        options.Number(name) is <= int.MaxValue and ulong number ? (uint)number : throw options.Missing(name, "a number of at most 2147483647");
}
