namespace SchemaGen.Storage.Files;

/// <summary>The files of this machine. Nothing here waits for another process: not for the writer of a FIFO, not for a tape.</summary>
internal abstract class HostFiles
{
    /// <summary>The implementation for this system.</summary>
    public static HostFiles Instance { get; } = LinuxFiles.IsAvailable ? new LinuxFiles() : new ManagedFiles();

    /// <summary>The file that a path refers to, with links followed.</summary>
    public abstract FileStatus Examine(string path);

    /// <summary>
    /// Opens a regular file or block device for reading. What was found by <see cref="Examine"/> may have been replaced since: the
    /// status of what was really opened counts.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">
    /// Whether links in the path are followed. A path that had none when it was resolved must not have one now: what a link leads to is not opened.
    /// </param>
    public abstract HostFile Open(string path, bool followLinks);

    /// <summary>The path without links, as far as it exists; null if it leads nowhere.</summary>
    public abstract string? Resolve(string path);
}
