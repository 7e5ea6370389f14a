namespace SchemaGen.Storage;

/// <summary>A server of a network source.</summary>
public sealed record NetworkHost
{
    private NetworkHost(NetworkTransport transport, string? name, ushort? port, string? socket) =>
        (Transport, Name, Port, Socket) = (transport, name, port, socket);

    /// <summary>The transport to the server.</summary>
    public NetworkTransport Transport { get; }

    /// <summary>The name or address, without the brackets that URIs have around an IPv6 address; null for a socket.</summary>
    public string? Name { get; }

    /// <summary>The port; null where the protocol has no port of its own, and for a socket.</summary>
    public ushort? Port { get; }

    /// <summary>The path of the Unix domain socket; null for the other transports.</summary>
    public string? Socket { get; }

    /// <summary>A server that is reached by TCP.</summary>
    /// <param name="name">The name or address.</param>
    /// <param name="port">The port; null where the protocol has none of its own (RBD, NFS).</param>
    public static NetworkHost Tcp(string name, ushort? port) => new(NetworkTransport.Tcp, name, port, null);

    /// <summary>A server that is reached by RDMA.</summary>
    /// <param name="name">The name or address.</param>
    /// <param name="port">The port, if it was given.</param>
    public static NetworkHost Rdma(string name, ushort? port) => new(NetworkTransport.Rdma, name, port, null);

    /// <summary>A server on the same host.</summary>
    /// <param name="socket">The path of its socket.</param>
    public static NetworkHost Unix(string socket) => new(NetworkTransport.Unix, null, null, socket);
}
