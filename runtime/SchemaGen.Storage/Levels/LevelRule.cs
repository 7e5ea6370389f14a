namespace SchemaGen.Storage.Levels;

/// <summary>The rule of levels.</summary>
internal static class LevelRule
{
    public static StorageRule Since { get; } =
        StorageRule.Error("LEVEL001", "A document has only what the stated version of libvirt has: its schema refuses the rest, and its parser refuses or ignores it.");

    public static IEnumerable<StorageRule> All => [Since];
}
