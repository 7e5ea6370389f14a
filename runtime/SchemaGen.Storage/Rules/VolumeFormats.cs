namespace SchemaGen.Storage;

/// <summary>Which formats the volumes of a pool can have. The schema lists those of all pools together.</summary>
internal static class VolumeFormats
{
    /// <summary>Whether libvirt knows the format where a volume is an image.</summary>
    public static bool IsImage(FormatType format) => format is >= FormatType.Raw and <= FormatType.Vmdk and not FormatType.Luks;

    /// <summary>Whether libvirt knows the format for volumes of a pool. Some pools do not look at it.</summary>
    public static bool IsKnown(FormatType format, Pool? pool) => pool switch
    {
        PoolDisk => format is FormatType.None or (>= FormatType.Linux and <= FormatType.Extended),
        null or PoolDir or PoolFs or PoolNetfs or PoolGluster or PoolRbd or PoolVstorage => IsImage(format),
        _ => true,
    };
}
