using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SchemaGen.Storage.Files;

/// <summary>
/// Linux: a file is examined first (<c>statx(2)</c>), opened so that opening never blocks, and examined again through the open file. .NET
/// itself tells neither a FIFO from a file nor the inode.
/// </summary>
internal sealed partial class LinuxFiles : HostFiles
{
    private const int WorkingDirectory = -100;
    private const int EmptyPath = 0x1000;
    private const uint BasicFacts = 0x7FF;
    private const int ReadOnly = 0;
    private const int NoTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExecute = 0x80000;
    private const int SeekEnd = 2;

    /// <summary>Whether the C library has what is called here, with the numbers that are used here.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && CanExamine();

    public override FileStatus Examine(string path)
    {
        if (!IsPath(path))
        {
            return FileStatus.Failed(ProbeErrorCode.Missing);
        }

        return Statx(WorkingDirectory, path, 0, BasicFacts, out StatusRecord record) == 0 ? record.ToStatus() : Failure();
    }

    public override HostFile Open(string path)
    {
        if (!IsPath(path))
        {
            return HostFile.Failed(ProbeErrorCode.Missing);
        }

        int descriptor = OpenDescriptor(path, ReadOnly | NonBlocking | CloseOnExecute | NoTerminal);
        if (descriptor < 0)
        {
            return new HostFile(null, Failure());
        }

        SafeFileHandle handle = new(descriptor, ownsHandle: true);
        FileStatus status = Statx(descriptor, "", EmptyPath, BasicFacts, out StatusRecord record) == 0 ? record.ToStatus() : Failure();
        if (status is { Failure: null, Kind: FileKind.BlockDevice })
        {
            // A device has no length in its status; its end is found by going there.
            status = status with { Length = Math.Max(0, Seek(descriptor, 0, SeekEnd)) };
        }

        if (status is { Failure: null, Kind: FileKind.Regular or FileKind.BlockDevice })
        {
            return new HostFile(handle, status);
        }

        handle.Dispose();
        return new HostFile(null, status);
    }

    public override unsafe string? Resolve(string path)
    {
        if (!IsPath(path))
        {
            return null;
        }

        byte* resolved = RealPath(path, null);
        try
        {
            return resolved is null ? null : Marshal.PtrToStringUTF8((nint)resolved);
        }
        finally
        {
            NativeMemory.Free(resolved);
        }
    }

    /// <summary>The C library would read a path up to its first NUL: that would be another file.</summary>
    private static bool IsPath(string path) => path.Length > 0 && !path.Contains('\0');

    private static FileStatus Failure() => FileStatus.Failed(Marshal.GetLastPInvokeError() switch
    {
        1 or 13 => ProbeErrorCode.Permission,
        2 or 36 => ProbeErrorCode.Missing,
        20 => ProbeErrorCode.NotADirectory,
        40 => ProbeErrorCode.SymlinkLoop,
        6 or 19 => ProbeErrorCode.NotRegular,
        _ => ProbeErrorCode.Io,
    });

    private static bool CanExamine()
    {
        try
        {
            return Statx(WorkingDirectory, "/", 0, BasicFacts, out _) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int directory, string path, int flags, uint wanted, out StatusRecord record);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long Seek(int descriptor, long offset, int from);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial byte* RealPath(string path, byte* buffer);
}
