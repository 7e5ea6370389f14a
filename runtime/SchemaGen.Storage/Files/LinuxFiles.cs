using System.Runtime.InteropServices;
using System.Text;
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
    private const uint MountNumber = 0x1000;
    private const uint Facts = BasicFacts | MountNumber;

    /// <summary>The maximum number of stacked overlays; Linux allows two.</summary>
    private const int MaxOverlays = 2;
    private const int ReadOnly = 0;
    private const int NoTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExecute = 0x80000;
    private const int Flags = ReadOnly | NonBlocking | CloseOnExecute | NoTerminal;
    private const int NoFollow = 0x20000;
    private const int PathOnly = 0x200000 | CloseOnExecute;
    private const int SeekSet = 0;
    private const int SeekEnd = 2;
    private const nint OpenAt2 = 437;
    private const ulong NoMagicLinks = 2;
    private const ulong NoLinksInPath = 4;
    private const int TooManyLinks = 40;

    /// <summary>More than <c>struct statfs</c> has on any system, whose first field is the type.</summary>
    private const int FileSystemLength = 512;

    /// <summary>Whether the C library has what is called here, with the numbers that are used here.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && CanExamine();

    public override FileStatus Examine(string path)
    {
        if (!IsPath(path))
        {
            return FileStatus.Failed(ProbeErrorCode.Missing);
        }

        return IsOfProcess(path)
            ? FileStatus.Failed(ProbeErrorCode.NotRegular)
            : Statx(WorkingDirectory, path, 0, Facts, out StatusRecord record) == 0 ? StatusOf(record, WorkingDirectory, path) : Failure();
    }

    public override HostFile Open(string path, bool followLinks)
    {
        if (!IsPath(path))
        {
            return HostFile.Failed(ProbeErrorCode.Missing);
        }

        int descriptor = Open(path, Flags, followLinks ? NoMagicLinks : NoLinksInPath, followLinks ? Flags : Flags | NoFollow);
        if (descriptor < 0)
        {
            // The file was found before: what is in the way is a link of a process.
            return followLinks && Marshal.GetLastPInvokeError() == TooManyLinks ? HostFile.Failed(ProbeErrorCode.NotRegular) : new HostFile(null, Failure());
        }

        SafeFileHandle handle = new(descriptor, ownsHandle: true);
        FileStatus status = Statx(descriptor, "", EmptyPath, Facts, out StatusRecord record) == 0 ? StatusOf(record, descriptor, null) : Failure();
        if (status is { Failure: null, Kind: FileKind.BlockDevice })
        {
            // A device has no length in its status; its end is found by going there.
            status = status with { Length = Math.Max(0, Seek(descriptor, 0, SeekEnd)) };
        }

        if (status is { Failure: null, Kind: FileKind.Regular } && Seek(descriptor, 0, SeekSet) < 0)
        {
            // A regular file that is a stream, as some file systems have them.
            status = Failure();
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
            string? found = resolved is null ? null : Marshal.PtrToStringUTF8((nint)resolved);
            return found is not null && found != path && LeadsThroughProcess(path) ? null : found;
        }
        finally
        {
            NativeMemory.Free(resolved);
        }
    }

    /// <summary>The C library would read a path up to its first NUL: that would be another file.</summary>
    private static bool IsPath(string path) => path.Length > 0 && !path.Contains('\0');

    /// <summary>
    /// Opens a path that has no links, or none like <c>/proc/self/cwd</c>, which are not what they show. Kernels before 5.6, and some sandboxes, have no
    /// call for that; there only a link at the very end is refused, and the caller has to look where the open file is.
    /// </summary>
    private static unsafe int Open(string path, int flags, ulong refusedLinks, int flagsOtherwise)
    {
        byte[] name = Encoding.UTF8.GetBytes(path + '\0');
        Span<ulong> how = [(ulong)flags, 0, refusedLinks];
        fixed (byte* start = name)
        fixed (ulong* options = how)
        {
            int descriptor = (int)SystemCall(OpenAt2, WorkingDirectory, start, options, how.Length * sizeof(ulong));
            return descriptor >= 0 || Marshal.GetLastPInvokeError() is not (1 or 38) ? descriptor : OpenDescriptor(path, flagsOtherwise);
        }
    }

    /// <summary>Whether a path that leads somewhere has a link like <c>/proc/self/cwd</c> in it, also behind another link.</summary>
    private static bool LeadsThroughProcess(string path)
    {
        int descriptor = Open(path, PathOnly, NoMagicLinks, PathOnly);
        if (descriptor < 0)
        {
            return Marshal.GetLastPInvokeError() == TooManyLinks;
        }

        new SafeFileHandle(descriptor, ownsHandle: true).Dispose();
        return false;
    }

    /// <summary>Whether a path leads through what each process sees differently: the same name is another file for QEMU.</summary>
    private static bool IsOfProcess(string path)
    {
        if (!path.Contains("/proc/", StringComparison.Ordinal) && !path.Contains("/dev/", StringComparison.Ordinal))
        {
            return false;
        }

        string full = Path.GetFullPath(path);
        return full.StartsWith("/proc/", StringComparison.Ordinal) || full.StartsWith("/dev/fd/", StringComparison.Ordinal) || full.StartsWith("/dev/fdset/", StringComparison.Ordinal) || full.StartsWith("/dev/std", StringComparison.Ordinal);
    }

    /// <summary>The status of an open file, or of a file at a path. Kernel files are not images, wherever their file system is mounted.</summary>
    private static FileStatus StatusOf(StatusRecord record, int descriptor, string? path)
    {
        FileStatus status = record.ToStatus();
        if (status.Kind is not (FileKind.Regular or FileKind.Directory))
        {
            return status;
        }

        uint type = TypeOf(descriptor, path);

        // The kernel's files take no space. Other files of an overlay, of which a container is full, are not looked into further.
        bool isOfKernel = KernelFileSystems.Contains(type) || (type == OverlayMounts.Type && status.Allocated == 0 && ShowsKernel(record.Mount, MaxOverlays));
        return isOfKernel ? status with { Kind = FileKind.Special } : status;
    }

    /// <summary>Whether one of the folders that an overlay shows is the kernel's.</summary>
    private static bool ShowsKernel(ulong mount, int depth) => depth > 0 && OverlayMounts.LowerFolders(mount).Any(folder =>
    {
        uint type = TypeOf(WorkingDirectory, folder);
        return KernelFileSystems.Contains(type)
            || (type == OverlayMounts.Type && Statx(WorkingDirectory, folder, 0, Facts, out StatusRecord record) == 0 && ShowsKernel(record.Mount, depth - 1));
    });

    /// <summary>The type of the file system that a file is on; 0 where the system does not say.</summary>
    private static unsafe uint TypeOf(int descriptor, string? path)
    {
        byte* record = stackalloc byte[FileSystemLength];
        int result = path is null ? FileSystemOf(descriptor, record) : FileSystemAt(path, record);

        // The type has 64 bits, or 32 where the high ones come first. All types have 32.
        return result == 0 ? *(uint*)record : 0;
    }

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

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial nint SystemCall(nint number, nint directory, byte* path, ulong* options, nint length);

    [LibraryImport("libc", EntryPoint = "statfs", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int FileSystemAt(string path, byte* record);

    [LibraryImport("libc", EntryPoint = "fstatfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int FileSystemOf(int descriptor, byte* record);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long Seek(int descriptor, long offset, int from);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial byte* RealPath(string path, byte* buffer);
}
