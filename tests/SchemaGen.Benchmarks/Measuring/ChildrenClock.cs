using System.Runtime.InteropServices;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>The processor time of all finished child processes. .NET does not keep it after waiting for a process.</summary>
internal static partial class ChildrenClock
{
    private const int EndedChildren = -1;

    // Two times in seconds and microseconds, and fourteen unused counters.
    private const int UsageFields = 18;

    /// <summary>Whether this system reports the time.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Returns the milliseconds of user and system time together.</summary>
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
