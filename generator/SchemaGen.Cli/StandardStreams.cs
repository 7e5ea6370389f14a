using System.Runtime.InteropServices;
using System.Text;

namespace SchemaGen.Cli;

/// <summary>The standard streams that the process inherited.</summary>
internal static partial class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const int GetFlags = 1;
    private const int ClosedOnExec = 1;

    /// <summary>Opens the standard input.</summary>
    /// <exception cref="IOException">The process has no standard input.</exception>
    public static Stream OpenInput() => IsClosed(Input) ? throw new IOException("the standard input is closed") : Console.OpenStandardInput();

    /// <summary>Opens the standard output. If there is none, writing fails.</summary>
    public static Stream OpenOutput() => IsClosed(Output) ? new ClosedStream() : Console.OpenStandardOutput();

    /// <summary>Opens the standard error. If there is none, writing has no effect.</summary>
    public static Stream OpenError() => new ErrorStream(IsClosed(Error) ? Stream.Null : Console.OpenStandardError());

    /// <summary>Writes to the standard error. Except on Windows, this does not open or load anything.</summary>
    public static void WriteError(string text)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.Error.Write(text);
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _ = Write(Error, bytes, bytes.Length);
    }

    /// <summary>
    /// Whether the process was started without a stream. The runtime then opens its own pipe, which gets the free descriptor, and reading from
    /// it never ends. Everything that the runtime opens is closed on exec, and an inherited descriptor cannot be.
    /// </summary>
    private static bool IsClosed(int descriptor) => !OperatingSystem.IsWindows() && (Control(descriptor, GetFlags) & ClosedOnExec) != 0;

    // The result is -1 if the descriptor is still free; this value has the bit set as well.
    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(int descriptor, [In] byte[] bytes, nint count);
}
