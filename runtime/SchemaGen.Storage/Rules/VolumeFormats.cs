namespace SchemaGen.Storage;

/// <summary>The formats that volumes of a pool can have. The schema lists those of all pools together.</summary>
internal static class VolumeFormats
{
    /// <summary>Whether libvirt knows the format where a volume is an image.</summary>
    public static bool IsImage(StorageVolFormatType format) => format is >= StorageVolFormatType.Raw and <= StorageVolFormatType.Vmdk and not StorageVolFormatType.Luks;

    /// <summary>Whether libvirt knows the format for volumes of a pool. Some pools do not look at it.</summary>
    public static bool IsKnown(StorageVolFormatType format, StoragePool? pool) => pool switch
    {
        StoragePoolDisk => format is StorageVolFormatType.None or (>= StorageVolFormatType.Linux and <= StorageVolFormatType.Extended),
        null or StoragePoolDir or StoragePoolFs or StoragePoolNetfs or StoragePoolGluster or StoragePoolRbd or StoragePoolVstorage => IsImage(format),
        _ => true,
    };
}
