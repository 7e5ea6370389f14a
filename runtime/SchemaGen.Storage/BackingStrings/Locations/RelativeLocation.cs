namespace SchemaGen.Storage;

/// <summary>Relative locations, and what they are relative to (<c>virStorageSourceNewFromBackingRelative</c>).</summary>
public static class RelativeLocation
{
    /// <summary>
    /// The location that a string in the header of an overlay means. A relative path is put behind the directory of the overlay as text:
    /// <c>..</c> stays, and links are not followed. On a server it is on the same server. Every other location is what it is.
    /// </summary>
    public static BackingLocation ResolveAgainst(this BackingLocation location, BackingLocation overlay)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(overlay);
        if (location is not FileLocation { IsRelative: true, IsRelativeToWorkingDirectory: false } file)
        {
            return location;
        }

        return overlay switch
        {
            FileLocation parent => file with { Path = Join(parent.Path, file.Path), IsRelativeToWorkingDirectory = parent.IsRelativeToWorkingDirectory },
            BlockDeviceLocation parent => file with { Path = Join(parent.Path, file.Path) },
            NetworkLocation parent => new NetworkLocation(parent.Protocol, Join(parent.Name ?? "", file.Path), parent.Hosts) { Slice = file.Slice },
            _ => file,
        };
    }

    private static string Join(string overlay, string name) => overlay[..(overlay.LastIndexOf('/') + 1)] + name;
}
