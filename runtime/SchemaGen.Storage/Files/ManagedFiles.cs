using Microsoft.Win32.SafeHandles;

namespace SchemaGen.Storage.Files;

/// <summary>
/// Systems without Linux's calls: what .NET tells. A file is known by its full path without links. Kinds are files and directories; that a
/// FIFO (macOS) is none is not seen before it is opened.
/// </summary>
internal sealed class ManagedFiles : HostFiles
{
    public override FileStatus Examine(string path) => Try(() =>
    {
        if (Directory.Exists(path))
        {
            return new FileStatus(FileKind.Directory, Identity(path), 0);
        }

        FileInfo file = new(path);
        FileInfo target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists
            ? new FileStatus(target.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Special : FileKind.Regular, Identity(path), target.Length)
            : FileStatus.Failed(ProbeErrorCode.Missing);
    });

    public override HostFile Open(string path, bool followLinks)
    {
        SafeFileHandle? handle = null;
        FileStatus status = Try(() =>
        {
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FileStatus(FileKind.Regular, Identity(path), RandomAccess.GetLength(handle));
        });
        if (status.Failure is not null)
        {
            handle?.Dispose();
            handle = null;
        }

        return new HostFile(handle, status);
    }

    public override string? Resolve(string path)
    {
        FileStatus status = Examine(path);
        return status.Failure is null ? status.Identity.Path : null;
    }

    /// <summary>The path with the links of every part followed.</summary>
    private static FileIdentity Identity(string path)
    {
        string resolved = Path.GetPathRoot(Path.GetFullPath(path)) ?? "";
        string[] parts = Path.GetFullPath(path)[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts)
        {
            FileInfo next = new(Path.Combine(resolved, part));
            resolved = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return new FileIdentity(0, 0, OperatingSystem.IsWindows() ? resolved.ToUpperInvariant() : resolved);
    }

    private static FileStatus Try(Func<FileStatus> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException or PathTooLongException)
        {
            return FileStatus.Failed(ProbeErrorCode.Missing);
        }
        catch (UnauthorizedAccessException)
        {
            return FileStatus.Failed(ProbeErrorCode.Permission);
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            return FileStatus.Failed(ProbeErrorCode.Io);
        }
    }
}
