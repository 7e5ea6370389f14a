namespace SchemaGen.Storage.Files;

/// <summary>The kind of file that a path refers to.</summary>
internal enum FileKind
{
    Regular,
    Directory,
    BlockDevice,

    /// <summary>A FIFO, a socket or a character device: nothing that an image can be in, and opening it may block or act.</summary>
    Special,
}
