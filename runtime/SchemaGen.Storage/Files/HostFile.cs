using Microsoft.Win32.SafeHandles;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Files;

/// <summary>An opened file, or the reason why it could not be opened.</summary>
internal sealed class HostFile(SafeFileHandle? handle, FileStatus status) : IByteSource, IDisposable
{
    /// <summary>The status of the opened file.</summary>
    public FileStatus Status { get; } = status;

    public long Length => Status.Length;

    public static HostFile Failed(ProbeErrorCode reason) => new(null, FileStatus.Failed(reason));

    /// <summary>The path of the open file; null if the system does not report it. For a deleted file, it is not a path.</summary>
    public string? FindPath() => handle is not null && OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget : null;

    /// <exception cref="IOException">The file cannot be read, or not from a place on: some file systems have regular files that are streams.</exception>
    public int Read(long offset, Span<byte> buffer)
    {
        try
        {
            return handle is null ? 0 : RandomAccess.Read(handle, buffer, offset);
        }
        catch (NotSupportedException exception)
        {
            throw new IOException("The file cannot seek.", exception);
        }
    }

    public void Dispose() => handle?.Dispose();
}
