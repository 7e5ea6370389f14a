using Microsoft.Win32.SafeHandles;
using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Files;

/// <summary>An opened file, or the reason why it could not be opened.</summary>
internal sealed class HostFile(SafeFileHandle? handle, FileStatus status) : IByteSource, IDisposable
{
    /// <summary>What was opened.</summary>
    public FileStatus Status { get; } = status;

    public long Length => Status.Length;

    public static HostFile Failed(ProbeErrorCode reason) => new(null, FileStatus.Failed(reason));

    public int Read(long offset, Span<byte> buffer) => handle is null ? 0 : RandomAccess.Read(handle, buffer, offset);

    public void Dispose() => handle?.Dispose();
}
