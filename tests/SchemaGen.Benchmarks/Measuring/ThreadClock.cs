using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>
/// The processor time of this thread, which excludes other work on the same processors. Implemented on Linux only; elsewhere this is
/// wall time. .NET reports only the time of the process, which advances in scheduler ticks and includes background compilation.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;
    private static readonly bool IsAvailable = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>The kind of clock.</summary>
    public static string Description => IsAvailable ? "processor time of one thread" : "time on the wall";

    /// <summary>Returns the milliseconds since an arbitrary moment.</summary>
    public static double Now()
    {
        if (IsAvailable && ReadClock(ThreadProcessorTime, out ClockTime time) == 0)
        {
            return (time.Seconds * 1000.0) + (time.Nanoseconds / 1_000_000.0);
        }

        return Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadClock(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ClockTime
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
