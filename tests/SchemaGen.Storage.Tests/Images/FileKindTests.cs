using System.Diagnostics;
using System.IO.Pipes;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using SchemaGen.Storage.Files;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>What is not a file is said to be so, and never waited for.</summary>
public sealed class FileKindTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_directory_is_one()
    {
        ImageInfo info = ImageProber.Detect(_folder.Path);

        info.Format.ShouldBe(ImageFormat.Dir);
        info.Kind.ShouldBe(ImageKind.Directory);
        info.Error.ShouldBeNull();
    }

    [SkippableFact(Timeout = 10_000)]
    public async Task A_FIFO_is_refused_at_once()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "FIFOs are told apart on Linux");
        string path = _folder.PathOf("fifo");
        using (Process mkfifo = Process.Start("mkfifo", path))
        {
            await mkfifo.WaitForExitAsync();
        }

        ImageProber.Detect(path).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
    }

    [SkippableFact]
    public void A_socket_is_refused()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "sockets are told apart on Linux");
        string path = _folder.PathOf("socket");
        using Socket socket = new(System.Net.Sockets.AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        ImageProber.Detect(path).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
    }

    [SkippableTheory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    public void A_character_device_is_refused(string path)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "devices are told apart on Linux");

        ImageProber.Detect(path).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular);
    }

    /// <summary>Wherever they are mounted, and by whatever name: not opened, because reading some waits, and others give secrets.</summary>
    [SkippableTheory]
    [InlineData("proc")]
    [InlineData("sysfs")]
    [InlineData("cgroup")]
    [InlineData("cgroup2")]
    [InlineData("tracefs")]
    [InlineData("debugfs")]
    [InlineData("securityfs")]
    public void A_file_of_the_kernel_is_refused(string fileSystem)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "file systems are told apart on Linux");
        EnumerationOptions shallow = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] files =
        [
            .. File.ReadLines("/proc/self/mounts").Select(static line => line.Split(' ')).Where(words => words[2] == fileSystem).Select(static words => words[1])
                .Where(Directory.Exists).SelectMany(mount => Directory.EnumerateFiles(mount, "*", shallow).Take(3)),
        ];
        Skip.If(files.Length == 0, $"{fileSystem} is not mounted");

        foreach (string file in files)
        {
            ImageProber.Detect(file).Error!.Code.ShouldBe(ProbeErrorCode.NotRegular, file);
        }
    }

    /// <summary>A file below an overlay has the type of the overlay.</summary>
    [SkippableTheory]
    [InlineData("/sys/kernel", ProbeErrorCode.NotRegular)]
    [InlineData(null, null)]
    public void A_file_of_the_kernel_is_refused_below_an_overlay(string? lower, ProbeErrorCode? code)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "file systems are told apart on Linux");
        string mount = Directory.CreateDirectory(_folder.PathOf("mount")).FullName;
        string own = Directory.CreateDirectory(_folder.PathOf("a:b c")).FullName;
        File.WriteAllBytes(Path.Combine(own, "disk"), new byte[4096]);
        using (FileStream holes = File.Create(Path.Combine(own, "holes")))
        {
            holes.SetLength(1 << 20);
        }

        string layers = lower is null ? own.Replace(":", @"\:", StringComparison.Ordinal) + ":/usr" : lower + ":" + mount;
        Skip.IfNot(Succeeds("mount", "-t", "overlay", "overlay", "-o", $"lowerdir={layers}", mount), "overlays cannot be mounted");
        try
        {
            EnumerationOptions all = new() { IgnoreInaccessible = true };
            foreach (string file in lower is null ? [Path.Combine(mount, "disk"), Path.Combine(mount, "holes")] : Directory.EnumerateFiles(mount, "*", all).Take(3).ToArray())
            {
                (ImageProber.Detect(file).Error?.Code == code).ShouldBeTrue(file);
            }
        }
        finally
        {
            Succeeds("umount", mount).ShouldBeTrue();
        }
    }

    /// <summary>Some file systems have regular files that are streams.</summary>
    [Fact]
    public void What_cannot_seek_cannot_be_read()
    {
        using AnonymousPipeServerStream pipe = new(PipeDirection.In);
        pipe.DisposeLocalCopyOfClientHandle();
        using SafeFileHandle handle = new(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false);
        using HostFile file = new(handle, new FileStatus(FileKind.Regular, default, 1024));

        Should.Throw<IOException>(() => file.Read(0, new byte[16]));
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    [Theory]
    [InlineData("missing", ProbeErrorCode.Missing)]
    [InlineData("", ProbeErrorCode.Missing)]
    [InlineData("file\0.img", ProbeErrorCode.Missing)]
    [InlineData("missing/file", ProbeErrorCode.Missing)]
    public void What_is_not_there_is_missing(string name, ProbeErrorCode code)
    {
        _folder.Write("file", "");

        ImageProber.Detect(name.Length == 0 ? "" : _folder.PathOf(name)).Error!.Code.ShouldBe(code);
    }

    [SkippableFact]
    public void Reasons_of_the_system_have_codes_of_their_own()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "only Linux is asked for reasons");
        _folder.Write("file", "");
        File.CreateSymbolicLink(_folder.PathOf("loop"), _folder.PathOf("loop"));

        ImageProber.Detect(_folder.PathOf("file/below")).Error!.Code.ShouldBe(ProbeErrorCode.NotADirectory);
        ImageProber.Detect(_folder.PathOf("loop")).Error!.Code.ShouldBe(ProbeErrorCode.SymlinkLoop);
    }

    [Fact]
    public void A_link_is_what_it_leads_to()
    {
        File.WriteAllBytes(_folder.PathOf("image"), HandMadeImages.Qcow2().Bytes);
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("image"));

        ImageProber.Detect(_folder.PathOf("link")).Format.ShouldBe(ImageFormat.Qcow2);
    }
}
