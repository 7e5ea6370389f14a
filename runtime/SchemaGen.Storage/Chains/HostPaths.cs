namespace SchemaGen.Storage.Chains;

/// <summary>Locations on this host as paths.</summary>
internal static class HostPaths
{
    /// <summary>The path of a location that a file or device may be at; null for servers, directories and controllers.</summary>
    public static string? Of(BackingLocation location) => location switch
    {
        FileLocation file => file.Path,
        BlockDeviceLocation device => device.Path,
        _ => null,
    };

    /// <summary>All that a location names: also directories, sockets, controllers, the configuration of a client, and servers.</summary>
    public static IEnumerable<(string Path, HostResource Resource)> ResourcesOf(BackingLocation location) => location switch
    {
        DirectoryLocation directory => [(MakeAbsolute(directory.Path), HostResource.Directory)],
        NvmeLocation nvme => [($"/sys/bus/pci/devices/{nvme.Device}", HostResource.NvmeController)],
        NetworkLocation network =>
        [
            .. network.Hosts.Select(static host => host.Socket).OfType<string>().Select(static socket => (MakeAbsolute(socket), HostResource.Socket)),
            .. network.Hosts.Any(static host => host.Socket is null) || network.Hosts.IsEmpty ? [(network.ToString(), HostResource.Server)] : Array.Empty<(string, HostResource)>(),
            .. network.ConfigFile is { } configuration ? [(MakeAbsolute(configuration), HostResource.File)] : Array.Empty<(string, HostResource)>(),
        ],
        _ => Of(location) is { } path ? [(path, HostResource.File)] : [],
    };

    /// <summary>
    /// The location with an absolute path. Only the working directory is put in front: where a path has <c>..</c> behind a link, taking it away
    /// would name another file.
    /// </summary>
    public static BackingLocation MakeAbsolute(this BackingLocation location) => location switch
    {
        FileLocation file => file with { Path = MakeAbsolute(file.Path), IsRelativeToWorkingDirectory = false },
        BlockDeviceLocation device => device with { Path = MakeAbsolute(device.Path) },
        DirectoryLocation directory => directory with { Path = MakeAbsolute(directory.Path) },
        _ => location,
    };

    /// <summary>The kind that a location has without looking.</summary>
    public static ImageKind KindOf(BackingLocation location) => location switch
    {
        BlockDeviceLocation => ImageKind.Block,
        DirectoryLocation => ImageKind.Directory,
        NetworkLocation => ImageKind.Network,
        NvmeLocation => ImageKind.Nvme,
        _ => ImageKind.File,
    };

    /// <summary>The path, from the working directory if it is relative.</summary>
    public static string MakeAbsolute(string path) => path.Length == 0 || Path.IsPathRooted(path) ? path : Path.Join(Environment.CurrentDirectory, path);
}
