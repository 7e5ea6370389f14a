namespace SchemaGen.Storage.Files;

/// <summary>What is known of a file without opening it, or why nothing is.</summary>
internal readonly record struct FileStatus(FileKind Kind, FileIdentity Identity, long Length, ProbeErrorCode? Failure = null)
{
    public static FileStatus Failed(ProbeErrorCode reason) => new(FileKind.Special, default, 0, reason);
}
