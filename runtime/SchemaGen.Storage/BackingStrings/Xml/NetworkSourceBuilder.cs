namespace SchemaGen.Storage;

/// <summary>Network locations as the classes that the schema has for protocols.</summary>
/// <param name="withSecrets">Whether cookies and queries with credentials are written.</param>
/// <param name="libvirtLevel">The version of libvirt that gets the sources.</param>
internal sealed class NetworkSourceBuilder(bool withSecrets, Version libvirtLevel)
{
    private static readonly string[] SecretWords = ["sig", "token", "credential", "passw", "secret", "key", "auth"];

    /// <summary>The source; null if the level has no word for the protocol, the server or something that makes it another image.</summary>
    public DiskSourceNetworkSource? Build(NetworkLocation location, List<string> lost)
    {
        if (!withSecrets && location.Query is { } query && HoldsCredentials(query))
        {
            // Without it the URL would be that of something else.
            lost.Add("a query that holds credentials");
            return null;
        }

        NoteLost(location, lost);
        bool hasManyHosts = location.Protocol is NetworkProtocol.Gluster or NetworkProtocol.Rbd;
        if (!hasManyHosts && location.Hosts.Length != 1)
        {
            lost.Add("server");
            return null;
        }

        // Only NBD has a default: libvirt wants the name of all other sources.
        if (location.Name is null && location.Protocol != NetworkProtocol.Nbd)
        {
            lost.Add("name");
            return null;
        }

        return location.Protocol switch
        {
            NetworkProtocol.Nbd => new DiskSourceNetworkProtocolNBD { Name = location.Name, Host = Host(location) },
            NetworkProtocol.Rbd => Rbd(location, lost),
            NetworkProtocol.Gluster => Gluster(location),
            NetworkProtocol.Iscsi => new DiskSourceNetworkProtocolISCSI { Name = location.Name!, Host = Host(location) },
            NetworkProtocol.Http => new DiskSourceNetworkProtocolHTTP
            {
                Name = location.Name!,
                Query = location.Query,
                Host = Host(location),
                Cookies = Cookies(location),
                Readahead = Readahead(location),
                Timeout = Timeout(location),
            },
            NetworkProtocol.Https => new DiskSourceNetworkProtocolHTTPS
            {
                Name = location.Name!,
                Query = location.Query,
                Host = Host(location),
                Ssl = Ssl(location),
                Cookies = Cookies(location),
                Readahead = Readahead(location),
                Timeout = Timeout(location),
            },
            NetworkProtocol.Ftp => new DiskSourceNetworkProtocolFTP
            {
                Name = location.Name!,
                Host = Host(location),
                Readahead = Readahead(location),
                Timeout = Timeout(location),
            },
            NetworkProtocol.Ftps => new DiskSourceNetworkProtocolFTPS
            {
                Name = location.Name!,
                Host = Host(location),
                Ssl = Ssl(location),
                Readahead = Readahead(location),
                Timeout = Timeout(location),
            },
            NetworkProtocol.Tftp => Simple(location, DiskSourceNetworkSourceProtocol.Tftp),
            NetworkProtocol.Sheepdog => Simple(location, DiskSourceNetworkSourceProtocol.Sheepdog),
            NetworkProtocol.Vxhs => new DiskSourceNetworkProtocolVxHS { Name = location.Name!, Host = Host(location) },
            NetworkProtocol.Nfs => Nfs(location),
            NetworkProtocol.Ssh when libvirtLevel >= LibvirtLevels.SshSource => Ssh(location),
            _ => NoWord(location.Protocol, lost),
        };
    }

    private DiskSourceNetworkProtocolRBD? Rbd(NetworkLocation location, List<string> lost)
    {
        // Before, all behind the first slash is the name of an image, and QEMU gets it as that.
        if (libvirtLevel < LibvirtLevels.RbdNamespace && location.Name!.Split('/').Length > 2)
        {
            lost.Add("RBD namespace");
            return null;
        }

        DiskSourceNetworkProtocolRBD rbd = new()
        {
            Name = location.Name!,
            Snapshot = location.Snapshot is null ? null : new() { Name = location.Snapshot },
            Config = location.ConfigFile is null ? null : new() { File = location.ConfigFile },
        };
        AddHosts(rbd.Hosts, location);
        return rbd;
    }

    private static DiskSourceNetworkProtocolGluster Gluster(NetworkLocation location)
    {
        DiskSourceNetworkProtocolGluster gluster = new() { Name = location.Name! };
        AddHosts(gluster.Hosts, location);
        return gluster;
    }

    private static DiskSourceNetworkProtocolSimple Simple(NetworkLocation location, DiskSourceNetworkSourceProtocol protocol) => new()
    {
        Protocol = protocol,
        Name = location.Name!,
        Host = Host(location),
        Readahead = Readahead(location),
        Timeout = Timeout(location),
    };

    // A user has a word only together with a key, which no location has: without the user, another one would log in.
    private static DiskSourceNetworkProtocolSSH? Ssh(NetworkLocation location) => location.SshUser is not null ? null : new()
    {
        Name = location.Name!,
        Host = Host(location),
        Readahead = Readahead(location),
        Timeout = Timeout(location),
    };

    private static DiskSourceNetworkProtocolNFS Nfs(NetworkLocation location) => new()
    {
        Name = location.Name!,
        Host = Host(location),
        Identity = new()
        {
            User = location.NfsUser is uint user ? FormattableString.Invariant($"+{user}") : null,
            Group = location.NfsGroup is uint group ? FormattableString.Invariant($"+{group}") : null,
        },
    };

    private static DiskSourceNetworkSource? NoWord(NetworkProtocol protocol, List<string> lost)
    {
        lost.Add($"protocol {protocol.Scheme()}");
        return null;
    }

    private static DiskSourceNetworkHost Host(NetworkLocation location) => Host(location.Hosts[0]);

    private static DiskSourceNetworkHost Host(NetworkHost host) => host.Transport == NetworkTransport.Unix
        ? new DiskSourceNetworkHostUnix { Socket = host.Socket! }
        : new DiskSourceNetworkHostInet
        {
            Name = host.Name!,
            Port = host.Port,
            Transport = host.Transport == NetworkTransport.Rdma ? DiskSourceNetworkHostTransport.Rdma : null,
        };

    private static void AddHosts(IList<DiskSourceNetworkHost> hosts, NetworkLocation location)
    {
        foreach (NetworkHost host in location.Hosts)
        {
            hosts.Add(Host(host));
        }
    }

    private DiskSourceNetworkProtocolHTTPCookies? Cookies(NetworkLocation location)
    {
        if (!withSecrets || location.Cookies.IsEmpty)
        {
            return null;
        }

        DiskSourceNetworkProtocolHTTPCookies cookies = new();
        foreach (HttpCookie cookie in location.Cookies)
        {
            cookies.Cookies.Add(new() { Name = cookie.Name, Value = cookie.Value });
        }

        return cookies;
    }

    private static DiskSourceNetworkProtocolSSLVerify? Ssl(NetworkLocation location) =>
        location.SslVerify is bool verify ? new() { Verify = verify } : null;

    // Zero means nothing in both.
    private static DiskSourceNetworkProtocolPropsCommonReadahead? Readahead(NetworkLocation location) =>
        location.Readahead is > 0 and ulong size ? new() { Size = size } : null;

    private static DiskSourceNetworkProtocolPropsCommonTimeout? Timeout(NetworkLocation location) =>
        location.Timeout is > 0 and ulong seconds ? new() { Seconds = seconds } : null;

    /// <summary>Whether a query has a parameter that is named as those of presigned URLs are.</summary>
    private static bool HoldsCredentials(string query) => query.Split('&', ';').Any(static parameter =>
        SecretWords.Any(word => parameter.AsSpan(0, Math.Max(0, parameter.IndexOf('=', StringComparison.Ordinal))).Contains(word, StringComparison.OrdinalIgnoreCase)));

    private void NoteLost(NetworkLocation location, List<string> lost)
    {
        if (!withSecrets && !location.Cookies.IsEmpty)
        {
            lost.Add("cookies");
        }

        if (location.SshUser is not null)
        {
            lost.Add("SSH user");
        }

        if (location.IsSshHostKeyUnchecked)
        {
            lost.Add("unchecked SSH host key");
        }
    }
}
