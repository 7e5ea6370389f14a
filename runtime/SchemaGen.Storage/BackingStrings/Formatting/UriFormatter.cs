using System.Buffers;
using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>Writes locations as URIs.</summary>
internal static class UriFormatter
{
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>
    /// The URI of protocol, server, name and query; null if a URI cannot say them. Whatever else the location has is not looked at.
    /// </summary>
    public static string? Format(NetworkLocation location)
    {
        if (location is { Snapshot: not null } or { ConfigFile: not null } || location.Hosts.Length > 1 || !HasUsualName(location))
        {
            return null;
        }

        NetworkHost? host = location.Hosts.IsEmpty ? null : location.Hosts[0];
        if (host?.Transport == NetworkTransport.Unix)
        {
            return FormatUnix(location, host.Socket!);
        }

        string? authority = host is null && location.Protocol == NetworkProtocol.Sheepdog ? "" : Authority(host);
        if (authority is null || (location.Query is string query && !UriText.IsWellFormed(query, UriText.Query)))
        {
            return null;
        }

        string transport = host?.Transport == NetworkTransport.Rdma ? "+rdma" : "";
        return $"{location.Protocol.Scheme()}{transport}://{authority}{Path(location)}{(location.Query is null ? "" : "?" + location.Query)}";
    }

    private static bool HasUsualName(NetworkLocation location) => location.Protocol switch
    {
        NetworkProtocol.Nbd => location.Name is not "",
        NetworkProtocol.Gluster => location.Name?.IndexOf('/', StringComparison.Ordinal) > 0,
        _ => location.Name is not null,
    };

    // A percent sign is one to libvirt, and the begin of an escape to QEMU.
    private static string? FormatUnix(NetworkLocation location, string socket) =>
        socket.Length > 0 && location.Query is null && !socket.Contains('%') && UriText.IsWellFormed(socket, UriText.Query)
            ? $"{location.Protocol.Scheme()}+unix://{(location.Name is null ? "/" : Path(location))}?socket={socket}"
            : null;

    private static string Path(NetworkLocation location) => location.Name is null ? "" : "/" + UriText.Encode(location.Name, UriText.Path);

    private static string? Authority(NetworkHost? host)
    {
        if (host?.Name is not { Length: > 0 } name)
        {
            return null;
        }

        string? server = name.Contains(':', StringComparison.Ordinal)
            ? name.AsSpan().ContainsAnyExcept(AddressCharacters) ? null : $"[{name}]"
            : UriText.Encode(name, UriText.Name);
        return server is null || host.Port is null ? server : string.Create(CultureInfo.InvariantCulture, $"{server}:{host.Port}");
    }
}
