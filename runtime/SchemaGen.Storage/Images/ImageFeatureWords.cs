namespace SchemaGen.Storage;

/// <summary>Features as words, as libvirt and QEMU write those that they have words for.</summary>
public static class ImageFeatureWords
{
    private static readonly (ImageFeatures Feature, string Word)[] Table =
    [
        (ImageFeatures.Dirty, "dirty"),
        (ImageFeatures.Corrupt, "corrupt"),
        (ImageFeatures.DataFile, "data_file"),
        (ImageFeatures.DataFileRaw, "data_file_raw"),
        (ImageFeatures.CompressionType, "compression_type"),
        (ImageFeatures.ExtendedL2, "extended_l2"),
        (ImageFeatures.LazyRefcounts, "lazy_refcounts"),
        (ImageFeatures.Bitmaps, "bitmaps"),
    ];

    /// <summary>The words of the features.</summary>
    public static IReadOnlyList<string> Words(this ImageFeatures features) =>
        [.. Table.Where(row => features.HasFlag(row.Feature)).Select(static row => row.Word)];
}
