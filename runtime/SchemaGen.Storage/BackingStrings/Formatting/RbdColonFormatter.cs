using System.Buffers;
using System.Globalization;
using System.Text;

namespace SchemaGen.Storage;

/// <summary>Writes RBD images with colons.</summary>
internal static class RbdColonFormatter
{
    // libvirt does not undo backslashes everywhere: what needs them is better said in JSON.
    private static readonly SearchValues<char> Special = SearchValues.Create(@":@\");
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:");

    /// <summary>The text; null if it would need backslashes in names, or has something that colons cannot say.</summary>
    public static string? Format(NetworkLocation location)
    {
        bool isPlain = IsPlain(location.Name) && location.Snapshot is not "" && IsPlain(location.Snapshot ?? "x") && IsPlain(location.ConfigFile ?? "x");
        if (!isPlain || !location.Hosts.All(IsPlain))
        {
            return null;
        }

        StringBuilder text = new($"rbd:{location.Name}");
        _ = location.Snapshot is null ? text : text.Append('@').Append(location.Snapshot);
        _ = location.ConfigFile is null ? text : text.Append(":conf=").Append(location.ConfigFile);
        _ = location.Hosts.IsEmpty ? text : text.Append(":mon_host=").AppendJoin(@"\;", location.Hosts.Select(Format));
        return text.ToString();
    }

    private static bool IsPlain(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAny(Special);

    private static bool IsPlain(NetworkHost host) =>
        host is { Transport: NetworkTransport.Tcp, Name.Length: > 0 } && !host.Name.AsSpan().ContainsAnyExcept(HostCharacters);

    private static string Format(NetworkHost host)
    {
        bool isAddress = host.Name!.Contains(':', StringComparison.Ordinal);
        string name = Escapes.Add(isAddress ? $"[{host.Name}]" : host.Name, ":");
        return host.Port is null ? name : string.Create(CultureInfo.InvariantCulture, $@"{name}\:{host.Port}");
    }
}
