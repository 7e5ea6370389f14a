namespace SchemaGen.Storage;

/// <summary>
/// <c>POOL/IMAGE[@SNAPSHOT][:KEY=VALUE]...</c>: what stands behind <c>rbd:</c> (<c>virStorageSourceParseRBDColonString</c>). A backslash takes
/// its meaning from the character behind it.
/// </summary>
internal static class RbdColonParser
{
    private const string Prefix = "rbd:";

    /// <summary>Reads the text, with or without the protocol before it.</summary>
    public static NetworkLocation Parse(string text, BackingStringNotes notes)
    {
        string rest = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        List<string> parts = [.. Escapes.Split(rest, ':')];
        List<string> image = [.. Escapes.Split(parts[0], '@')];
        string name = Escapes.Remove(image[0]);
        if (name.Length == 0)
        {
            throw new BackingStringException(BackingStringFault.MissingName, "'rbd:' names no image");
        }

        string snapshot = Escapes.Remove(string.Join('@', image.Skip(1)));
        Options options = ReadOptions(parts.Skip(1), notes);
        return new NetworkLocation(NetworkProtocol.Rbd, name, [.. options.Hosts])
        {
            Snapshot = snapshot.Length == 0 ? null : snapshot,
            ConfigFile = options.ConfigFile,
        };
    }

    private static Options ReadOptions(IEnumerable<string> parts, BackingStringNotes notes)
    {
        Options options = new();
        bool hasUser = false;
        foreach (string part in parts.Where(static part => part.Length > 0))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string value = Escapes.Remove(part[(equals + 1)..]);
            switch (equals < 0 ? "" : part[..equals])
            {
                case "id" when hasUser:
                    throw new BackingStringException(BackingStringFault.DuplicateOption, "'id' is given twice");
                case "id":
                    hasUser = true;
                    notes.Ignored.Add("id");
                    break;
                case "mon_host":
                    options.Hosts.AddRange(ReadHosts(value));
                    break;
                case "conf":
                    options.ConfigFile = value;
                    break;
                case "":
                    // What it is, nobody knows; it may be a secret.
                    notes.Ignored.Add("option without a name");
                    break;
                case string other:
                    RbdOptions.Note(other, value, notes);
                    break;
            }
        }

        return options;
    }

    private static IEnumerable<NetworkHost> ReadHosts(string monitors) =>
        monitors.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(ReadHost);

    private static NetworkHost ReadHost(string monitor)
    {
        int bracket = monitor.StartsWith('[') ? monitor.IndexOf(']', StringComparison.Ordinal) : -1;
        int end = bracket >= 0 ? bracket + 1 : monitor.IndexOf(':', StringComparison.Ordinal);
        string name = end < 0 ? monitor : monitor[..end];
        string port = end < 0 ? "" : monitor[end..];
        if (port.Length > 0 && port[0] != ':')
        {
            throw new BackingStringException(BackingStringFault.InvalidPort, "something else than a port follows the brackets of a monitor");
        }

        string bare = bracket >= 0 ? name[1..^1] : name;
        return bare.Length == 0
            ? throw new BackingStringException(BackingStringFault.MissingHost, "a monitor has no name")
            : NetworkProtocol.Rbd.TcpHost(bare, port.Length == 0 ? null : PortNumber.Parse(port[1..]));
    }

    private sealed class Options
    {
        public List<NetworkHost> Hosts { get; } = [];

        public string? ConfigFile { get; set; }
    }
}
