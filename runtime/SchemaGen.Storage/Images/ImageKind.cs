namespace SchemaGen.Storage;

/// <summary>What an image is stored in.</summary>
public enum ImageKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A block device.</summary>
    Block,

    /// <summary>A directory.</summary>
    Directory,
}
