namespace SchemaGen.Storage;

/// <summary>The limits on the lists of an image. Further entries are left out; the counts include them.</summary>
public static class ImageLimits
{
    /// <summary>The most snapshots, and the most bitmaps, that are listed of an image.</summary>
    public const int ListedEntries = 1000;

    /// <summary>The most bytes that are read for each of the two lists.</summary>
    public const int ListBytes = 1 << 20;
}
