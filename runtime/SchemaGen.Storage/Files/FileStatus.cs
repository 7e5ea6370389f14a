namespace SchemaGen.Storage.Files;

/// <summary>The status of a file that is not open, or the reason why it is unknown.</summary>
internal readonly record struct FileStatus(FileKind Kind, FileIdentity Identity, long Length, ProbeErrorCode? Failure = null)
{
    /// <summary>The allocated size on the host, in bytes; null if the system does not report it, and for devices.</summary>
    public long? Allocated { get; init; }

    public static FileStatus Failed(ProbeErrorCode reason) => new(FileKind.Special, default, 0, reason);
}
