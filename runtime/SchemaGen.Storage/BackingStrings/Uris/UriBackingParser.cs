namespace SchemaGen.Storage;

/// <summary>Locations written as URIs (<c>virStorageSourceParseBackingURI</c>).</summary>
internal static class UriBackingParser
{
    private const string SocketQuery = "socket=";

    /// <summary>Reads the URI that a driver has as an option: its protocol must be the driver's.</summary>
    public static NetworkLocation Parse(string text, NetworkProtocol expected, BackingStringNotes notes)
    {
        NetworkLocation location = Parse(text, notes);
        return location.Protocol == expected
            ? location
            : throw new BackingStringException(
                BackingStringFault.ProtocolMismatch,
                $"the driver {expected.Scheme()} has a URI of the protocol {location.Protocol.Scheme()}");
    }

    /// <summary>Reads a URI.</summary>
    public static NetworkLocation Parse(string text, BackingStringNotes notes)
    {
        BackingUri uri = BackingUriParser.Parse(text);
        (NetworkProtocol protocol, NetworkTransport transport) = ReadScheme(uri.Scheme);
        bool isWeb = protocol is NetworkProtocol.Http or NetworkProtocol.Https;
        string? socket = !isWeb && uri.Query?.StartsWith(SocketQuery, StringComparison.Ordinal) == true ? uri.Query[SocketQuery.Length..] : null;
        notes.CredentialsDropped |= uri.HasUserInfo;
        Note(uri, transport, socket, isWeb, notes);

        string name = uri.Path.StartsWith('/') ? uri.Path[1..] : uri.Path;
        if (protocol == NetworkProtocol.Gluster && name.IndexOf('/', StringComparison.Ordinal) < 1)
        {
            throw new BackingStringException(BackingStringFault.MissingName, "the URI does not name a Gluster volume and a path in it");
        }

        return new NetworkLocation(
            protocol,
            protocol == NetworkProtocol.Nbd && name.Length == 0 ? null : name,
            [.. Host(protocol, transport, uri, socket)])
        {
            Query = isWeb ? uri.Query : null,
        };
    }

    private static (NetworkProtocol Protocol, NetworkTransport Transport) ReadScheme(string scheme)
    {
        int plus = scheme.IndexOf('+', StringComparison.Ordinal);
        if (!NetworkProtocols.TryParse(plus < 0 ? scheme : scheme.AsSpan(0, plus), out NetworkProtocol protocol))
        {
            throw new BackingStringException(BackingStringFault.UnknownProtocol, "the URI's scheme is no protocol that libvirt knows");
        }

        return (protocol, (plus < 0 ? "tcp" : scheme[(plus + 1)..]) switch
        {
            "tcp" => NetworkTransport.Tcp,
            "unix" => NetworkTransport.Unix,
            "rdma" => NetworkTransport.Rdma,
            _ => throw new BackingStringException(BackingStringFault.UnknownTransport, "the URI's transport is not tcp, unix or rdma"),
        });
    }

    private static IEnumerable<NetworkHost> Host(NetworkProtocol protocol, NetworkTransport transport, BackingUri uri, string? socket)
    {
        if (transport == NetworkTransport.Unix)
        {
            return string.IsNullOrEmpty(socket)
                ? throw new BackingStringException(BackingStringFault.MissingSocket, "the URI has no socket: its query does not begin with 'socket='")
                : [NetworkHost.Unix(socket)];
        }

        if (uri.Host.Length > 0)
        {
            return [transport == NetworkTransport.Tcp ? protocol.TcpHost(uri.Host, uri.Port) : NetworkHost.Rdma(uri.Host, uri.Port)];
        }

        // Sheepdog has a server for its clients on each host.
        return protocol == NetworkProtocol.Sheepdog ? [] : throw new BackingStringException(BackingStringFault.MissingHost, "the URI has no server");
    }

    private static void Note(BackingUri uri, NetworkTransport transport, string? socket, bool isWeb, BackingStringNotes notes)
    {
        if (transport == NetworkTransport.Unix && socket?.Contains('%') == true)
        {
            // QEMU decodes it, libvirt does not: two sockets.
            notes.Ignored.Add("escapes of the socket");
            notes.HostFiles.Add(UriText.Decode(socket));
        }

        if (uri.HasFragment)
        {
            notes.Ignored.Add("fragment");
        }

        if (transport == NetworkTransport.Unix && uri.Host.Length > 0)
        {
            notes.Ignored.Add("host");
        }

        if (!isWeb && uri.Query is not null && (socket is null || transport != NetworkTransport.Unix))
        {
            notes.Ignored.Add("query");
        }
    }
}
