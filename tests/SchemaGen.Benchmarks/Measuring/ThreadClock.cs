using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>
/// The processor time of this thread, which does not count what others do on the same processors. Only Linux is asked for it; elsewhere it is
/// the time on the wall. .NET has only the process's time, which moves in ticks of the scheduler and contains the background compiler.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;
    private static readonly bool IsAvailable = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Which clock it is.</summary>
    public static string Description => IsAvailable ? "processor time of one thread" : "time on the wall";

    /// <summary>Milliseconds since some moment.</summary>
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
