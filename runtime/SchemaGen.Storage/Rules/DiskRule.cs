namespace SchemaGen.Storage;

/// <summary>Rules of disks where libvirt's schema and its parser disagree.</summary>
internal static class DiskRule
{
    public static StorageRule BackingStoreType { get; } = StorageRule.Warning(
        "DISK001",
        "A backing store has its type written out: the parser takes one without a type for the end of the chain and drops its content.");

    public static StorageRule BackingStoreSource { get; } = StorageRule.Error("DISK002", "A backing store has a source.");

    public static StorageRule Format { get; } = StorageRule.Error("DISK003", "The format of a disk or backing store is not luks: that is raw with encryption.");

    public static StorageRule Depth { get; } = StorageRule.Error("DISK004", "A chain has at most 200 layers.");

    public static IEnumerable<StorageRule> All => [BackingStoreType, BackingStoreSource, Format, Depth];
}
