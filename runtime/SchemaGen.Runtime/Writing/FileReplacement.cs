namespace SchemaGen.Runtime.Writing;

/// <summary>
/// Replaces files as a whole: the new content is written to a file beside the old one, which is then renamed. Devices are written to, and stay.
/// </summary>
internal static class FileReplacement
{
    public static void Write(string path, ReadOnlyMemory<byte> content)
    {
        if (IsDevice(path))
        {
            using FileStream device = new(path, FileMode.Open, FileAccess.Write);
            device.Write(content.Span);
            return;
        }

        (string target, string temporary) = PathsOf(path);
        try
        {
            using (FileStream stream = Create(target, temporary, FileOptions.None))
            {
                stream.Write(content.Span);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (IsDevice(path))
        {
            FileStream device = new(path, FileMode.Open, FileAccess.Write);
            await using (device.ConfigureAwait(false))
            {
                await device.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        (string target, string temporary) = PathsOf(path);
        try
        {
            FileStream stream = Create(target, temporary, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Renaming a file to /dev/null, as root can, would leave the machine without one.
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path) is var target
        && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));

    // A link stays a link: the file that it leads to is replaced.
    private static (string Target, string Temporary) PathsOf(string path)
    {
        // .NET follows a relative link from the root of the disk if the path has no folder.
        string full = Path.GetFullPath(path);
        string target = (File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null) ?? full;
        return (target, Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"));
    }

    private static FileStream Create(string target, string temporary, FileOptions fileOptions)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = fileOptions };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            options.UnixCreateMode = File.GetUnixFileMode(target);
        }

        return new FileStream(temporary, options);
    }
}
