namespace SchemaGen.Storage.Chains;

/// <summary>An image that a document lists.</summary>
/// <param name="Location">Where it is, if it is something that can be looked at: a file, device or directory.</param>
/// <param name="Format">The format that the document states.</param>
internal sealed record DocumentImage(BackingLocation? Location, ImageFormat? Format)
{
    /// <summary>The image as the first of a walk. An unstated format is raw: no content is asked.</summary>
    public static ChainLink Link(BackingLocation location, ImageFormat? format, int? index)
    {
        BackingLocation absolute = location.MakeAbsolute();
        FormatSource source = format is null ? FormatSource.Assumed : FormatSource.Stated;
        ImageFormat? known = format ?? (absolute is DirectoryLocation ? ImageFormat.Dir : null);
        StorageImage image = new() { Index = index, Location = absolute, Kind = HostPaths.KindOf(absolute), Format = known, FormatSource = source, Driver = absolute is BlockDeviceLocation ? HostDriver.Device : null };
        return new ChainLink(image, new BackingFormat(format ?? ImageFormat.Raw, source), null);
    }
}
