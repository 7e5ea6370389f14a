namespace SchemaGen.Storage;

/// <summary>Rules of storage volumes.</summary>
internal static class VolumeRule
{
    public static StorageRule Name { get; } = StorageRule.Error("VOL001", "A volume has a name.");

    public static StorageRule Capacity { get; } = StorageRule.Error("VOL002", "A volume has a capacity, or a backing store to take it from.");

    public static StorageRule Size { get; } =
        StorageRule.Error("VOL003", "Capacity and allocation are at most 9223372036854775807 bytes, the cluster size at most 18446744073709551615.");

    public static StorageRule Format { get; } =
        StorageRule.Error("VOL004", "The format of a volume, and of its backing store, is an image format, and in a disk pool a partition type.");

    public static StorageRule Compat { get; } = StorageRule.Error("VOL005", "The compatibility level is two numbers with a point between them.");

    public static StorageRule Features { get; } = StorageRule.Error("VOL006", "Features of the format need the compatibility level 1.1.");

    public static StorageRule OutputOnly { get; } =
        StorageRule.Warning("VOL007", "Key, physical size, target path and timestamps are written by libvirt and ignored when read.");

    public static StorageRule Mode { get; } = StorageRule.Error("VOL008", "The mode of a volume, and of its backing store, has no bits beyond 0777.");

    public static StorageRule RawBacking { get; } = StorageRule.Error("VOL010", "A raw volume is not created over a backing store.");

    public static StorageRule PreallocatedBacking { get; } = StorageRule.Error("VOL011", "A volume over a backing store is not created with preallocation.");

    public static StorageRule EncryptedFormat { get; } = StorageRule.Error("VOL012", "Only raw and qcow2 volumes are created encrypted.");

    public static StorageRule EncryptionKind { get; } = StorageRule.Error("VOL013", "A volume is created with the encryption luks only.");

    public static StorageRule EncryptionSecret { get; } = StorageRule.Error("VOL014", "An encrypted volume is created with exactly one secret.");

    public static StorageRule InitializationVectors { get; } = StorageRule.Error("VOL015", "A generator of initialization vectors needs a cipher.");

    public static StorageRule NewName { get; } = StorageRule.Error("VOL016", "The name of a volume is new in its pool.");

    public static StorageRule EncryptedRaw { get; } = StorageRule.Warning("VOL017", "An encrypted raw volume is created in the format luks.");

    public static StorageRule BackingFormat { get; } =
        StorageRule.Warning("VOL018", "A volume is created over a backing store with a format; without one the store is taken for raw.");

    public static StorageRule ResizeBelowCapacity { get; } = StorageRule.Error("VOL020", "A volume is not made smaller unless shrinking is asked for.");

    public static StorageRule ResizeBelowAllocation { get; } = StorageRule.Error("VOL021", "A volume is not made smaller than its allocation.");

    public static IEnumerable<StorageRule> All =>
    [
        Name, Capacity, Size, Format, Compat, Features, OutputOnly, Mode, RawBacking, PreallocatedBacking, EncryptedFormat, EncryptionKind, EncryptionSecret,
        InitializationVectors, NewName, EncryptedRaw, BackingFormat, ResizeBelowCapacity, ResizeBelowAllocation,
    ];
}
