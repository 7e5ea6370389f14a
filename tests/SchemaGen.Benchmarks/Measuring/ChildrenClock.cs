using System.Runtime.InteropServices;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>The processor time of all child processes that have ended: .NET forgets it when it has waited for a process.</summary>
internal static partial class ChildrenClock
{
    private const int EndedChildren = -1;

    // Two times of seconds and microseconds, and fourteen counters that are not used here.
    private const int UsageFields = 18;

    /// <summary>Whether this system can be asked.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Milliseconds, user and system together.</summary>
    public static double Now()
    {
        Span<long> usage = stackalloc long[UsageFields];
        return ReadUsage(EndedChildren, usage) == 0
            ? ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0)
            : throw new InvalidOperationException("The system does not tell the processor time of child processes.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadUsage(int who, Span<long> usage);
}
