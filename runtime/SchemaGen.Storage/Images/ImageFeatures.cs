namespace SchemaGen.Storage;

/// <summary>Optional features that an image uses. The words are those of the formats' specifications.</summary>
[Flags]
public enum ImageFeatures
{
    /// <summary>No feature.</summary>
    None = 0,

    /// <summary>The image was not closed: reference counts, or tables, may have to be repaired.</summary>
    Dirty = 1 << 0,

    /// <summary>The image was found to be corrupt, and is not to be written to.</summary>
    Corrupt = 1 << 1,

    /// <summary>The guest's data is in a file of its own (qcow2).</summary>
    DataFile = 1 << 2,

    /// <summary>The data file is a raw image in its own right (qcow2).</summary>
    DataFileRaw = 1 << 3,

    /// <summary>Clusters are compressed otherwise than with zlib (qcow2).</summary>
    CompressionType = 1 << 4,

    /// <summary>Clusters are allocated in 32 parts (qcow2).</summary>
    ExtendedL2 = 1 << 5,

    /// <summary>Reference counts may be written late (qcow2).</summary>
    LazyRefcounts = 1 << 6,

    /// <summary>The image holds dirty bitmaps (qcow2).</summary>
    Bitmaps = 1 << 7,
}
