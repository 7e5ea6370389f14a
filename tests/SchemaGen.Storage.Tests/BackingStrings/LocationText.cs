using System.Globalization;
using System.Text;

namespace SchemaGen.Storage.Tests.BackingStrings;

/// <summary>Parsed backing strings in the words of <c>locations.txt</c>.</summary>
internal static class LocationText
{
    public static string Of(BackingString result)
    {
        StringBuilder text = new(Of(result.Location));
        _ = result.CredentialsDropped ? text.Append(" credentials") : text;
        _ = result.Ignored.IsEmpty ? text : text.Append(" ignored ").AppendJoin(',', result.Ignored);
        _ = result.HostFiles.IsEmpty ? text : text.Append(" files ").AppendJoin(',', result.HostFiles);
        return text.ToString().TrimEnd();
    }

    public static string Of(BackingLocation location)
    {
        string slice = location.Slice is null ? "" : string.Create(CultureInfo.InvariantCulture, $" slice={location.Slice.Offset}+{location.Slice.Size}");
        return slice.Insert(0, location switch
        {
            FileLocation file => $"file {file.Path}{(file.IsRelativeToWorkingDirectory ? " of the working directory" : "")}",
            BlockDeviceLocation device => $"block {device.Path}",
            DirectoryLocation directory => $"dir {directory.Path}",
            NvmeLocation nvme => $"nvme {nvme.Device} {nvme.Namespace}",
            NetworkLocation network => Of(network),
            _ => throw new ArgumentOutOfRangeException(nameof(location)),
        });
    }

    private static string Of(NetworkLocation location)
    {
        StringBuilder text = new($"{location.Protocol.Scheme()} {location.Name ?? "-"}");
        foreach (NetworkHost host in location.Hosts)
        {
            text.Append(CultureInfo.InvariantCulture, $" {host.Transport.ToString().ToLowerInvariant()}:{host.Name}{host.Socket}");
            _ = host.Port is null ? text : text.Append(CultureInfo.InvariantCulture, $":{host.Port}");
        }

        Add(text, "query", location.Query);
        Add(text, "snapshot", location.Snapshot);
        Add(text, "config", location.ConfigFile);
        Add(text, "sslverify", location.SslVerify);
        Add(text, "cookies", location.Cookies.IsEmpty ? null : string.Join(';', location.Cookies.Select(static cookie => $"{cookie.Name}={cookie.Value}")));
        Add(text, "readahead", location.Readahead);
        Add(text, "timeout", location.Timeout);
        Add(text, "sshuser", location.SshUser);
        Add(text, "nfs", location.NfsUser is null ? null : $"{location.NfsUser}:{location.NfsGroup}");
        return text.Append(location.IsSshHostKeyUnchecked ? " unchecked" : "").ToString();
    }

    private static void Add(StringBuilder text, string name, object? value) =>
        _ = value is null ? text : text.Append(CultureInfo.InvariantCulture, $" {name}={value}");
}
