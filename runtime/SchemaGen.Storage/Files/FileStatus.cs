namespace SchemaGen.Storage.Files;

/// <summary>What is known of a file without opening it, or why nothing is.</summary>
internal readonly record struct FileStatus(FileKind Kind, FileIdentity Identity, long Length, ProbeErrorCode? Failure = null)
{
    /// <summary>How much the file takes on the host, in bytes; null where the system does not say, and for devices.</summary>
    public long? Allocated { get; init; }

    public static FileStatus Failed(ProbeErrorCode reason) => new(FileKind.Special, default, 0, reason);
}
