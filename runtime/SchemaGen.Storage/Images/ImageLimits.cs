namespace SchemaGen.Storage;

/// <summary>How much of an image's lists is read. What is beyond is left out; the counts say that there is more.</summary>
public static class ImageLimits
{
    /// <summary>The most snapshots, and the most bitmaps, that are listed of an image.</summary>
    public const int ListedEntries = 1000;

    /// <summary>The most bytes that are read for each of the two lists.</summary>
    public const int ListBytes = 1 << 20;
}
