namespace SchemaGen.Storage;

/// <summary>Names and ports of the protocols.</summary>
public static class NetworkProtocols
{
    // As the enum has them.
    private static readonly (string Scheme, ushort Port)[] Table =
    [
        ("nbd", 10809),
        ("rbd", 0),
        ("sheepdog", 7000),
        ("gluster", 24007),
        ("iscsi", 3260),
        ("http", 80),
        ("https", 443),
        ("ftp", 21),
        ("ftps", 990),
        ("tftp", 69),
        ("ssh", 22),
        ("vxhs", 9999),
        ("nfs", 0),
    ];

    /// <summary>The protocol as URIs and libvirt's documents write it.</summary>
    public static string Scheme(this NetworkProtocol protocol) => Table[(int)protocol].Scheme;

    /// <summary>The port that is taken where none is given, for TCP; null if there is none (RBD, NFS).</summary>
    public static ushort? DefaultPort(this NetworkProtocol protocol) => Table[(int)protocol].Port is > 0 and ushort port ? port : null;

    /// <summary>Reads a protocol, in lower case.</summary>
    public static bool TryParse(ReadOnlySpan<char> scheme, out NetworkProtocol protocol)
    {
        for (int i = 0; i < Table.Length; i++)
        {
            if (scheme.SequenceEqual(Table[i].Scheme))
            {
                protocol = (NetworkProtocol)i;
                return true;
            }
        }

        protocol = default;
        return false;
    }

    /// <summary>A server that is reached by TCP, at the protocol's own port if none is given.</summary>
    internal static NetworkHost TcpHost(this NetworkProtocol protocol, string name, ushort? port) =>
        NetworkHost.Tcp(name, port is null or 0 ? protocol.DefaultPort() : port);
}
