namespace SchemaGen.Storage;

/// <summary>
/// <c>HOST:PORT</c>, <c>[ADDRESS]:PORT</c> or <c>unix:SOCKET</c>, then perhaps <c>:exportname=NAME</c>: what stands behind <c>nbd:</c>
/// (<c>virStorageSourceParseNBDColonString</c>).
/// </summary>
internal static class NbdColonParser
{
    private const string ExportName = ":exportname=";
    private const string UnixSocket = "unix:";

    public static NetworkLocation Parse(string text)
    {
        // The name may have colons itself, so it is cut off first. It may also follow the protocol's own colon.
        string whole = ":" + text;
        int export = whole.IndexOf(ExportName, StringComparison.Ordinal);
        string? name = export < 0 ? null : whole[(export + ExportName.Length)..];
        string server = export < 1 ? (export < 0 ? text : "") : whole[1..export];
        return new NetworkLocation(NetworkProtocol.Nbd, name, ReadServer(server));
    }

    private static NetworkHost ReadServer(string server)
    {
        if (server.StartsWith(UnixSocket, StringComparison.Ordinal))
        {
            return server.Length > UnixSocket.Length
                ? NetworkHost.Unix(server[UnixSocket.Length..])
                : throw new BackingStringException(BackingStringFault.MissingSocket, "there is no path behind 'nbd:unix:'");
        }

        bool hasBrackets = server.StartsWith('[');
        int start = hasBrackets ? 1 : 0;
        string end = hasBrackets ? "]:" : ":";
        int length = server.AsSpan(start).IndexOf(end);
        if (length < 1)
        {
            throw new BackingStringException(BackingStringFault.MissingHost, "'nbd:' wants a server and a port, 'nbd:host:port', or 'nbd:unix:' and a path");
        }

        ushort? port = PortNumber.Parse(server[(start + length + end.Length)..]);
        return NetworkProtocol.Nbd.TcpHost(server.Substring(start, length), port);
    }
}
