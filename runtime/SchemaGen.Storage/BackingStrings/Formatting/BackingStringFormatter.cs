namespace SchemaGen.Storage;

/// <summary>Writes locations: the plainest string that is read as the location.</summary>
internal static class BackingStringFormatter
{
    /// <summary>The string; null if there is none.</summary>
    public static string? Format(BackingLocation location)
    {
        string? plain = location.Slice is not null ? null : location switch
        {
            FileLocation file => FormatPath(file),
            DirectoryLocation directory => "fat:" + directory.Path,
            NetworkLocation { Protocol: NetworkProtocol.Rbd } rbd => RbdColonFormatter.Format(rbd) ?? UriFormatter.Format(rbd),
            NetworkLocation network => HasDriverOptions(network) ? null : UriFormatter.Format(network),
            _ => null,
        };
        return plain ?? JsonFormatter.Format(location);
    }

    private static string? FormatPath(FileLocation file) =>
        !file.IsRelativeToWorkingDirectory && BackingString.IsPath(file.Path) ? file.Path : null;

    private static bool HasDriverOptions(NetworkLocation location) =>
        !location.Cookies.IsEmpty
        || location.IsSshHostKeyUnchecked
        || (location.SslVerify, location.Readahead, location.Timeout, location.SshUser, location.NfsUser, location.NfsGroup) != default;
}
