namespace SchemaGen.Storage;

/// <summary>Servers in the options of drivers (<c>SocketAddress</c> in QEMU).</summary>
internal static class JsonServers
{
    /// <summary>A server whose option <c>type</c> says what it is.</summary>
    public static NetworkHost Socket(NetworkProtocol protocol, DriverOptions server) => server.RequiredText("type") switch
    {
        "tcp" or "inet" => Inet(protocol, server),

        // "socket" is Gluster's older word.
        "unix" => NetworkHost.Unix(server.Text("path") ?? server.Text("socket") ?? throw server.Missing("path", "a text")),
        _ => throw server.Invalid("type", "tcp, inet or unix"),
    };

    /// <summary>A server that is reached by TCP. A port that is a number is not seen, as in libvirt.</summary>
    public static NetworkHost Inet(NetworkProtocol protocol, DriverOptions server)
    {
        // Some drivers want no type, others do not look at it.
        _ = server.Text("type");
        return protocol.TcpHost(server.RequiredText("host"), PortNumber.Parse(server.Text("port")));
    }
}
