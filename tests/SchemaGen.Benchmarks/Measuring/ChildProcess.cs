using System.Diagnostics;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A finished program, with its cost.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="WallMilliseconds">The wall time from start to end.</param>
/// <param name="ProcessorMilliseconds">The processor time of the program and the child processes that it waited for; 0 if the system does not report it.</param>
internal sealed record ChildProcess(int ExitCode, string Output, double WallMilliseconds, double ProcessorMilliseconds)
{
    /// <summary>Runs a program.</summary>
    public static ChildProcess Run(string file, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        double processor = ChildrenClock.IsAvailable ? ChildrenClock.Now() : 0;
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        processor = ChildrenClock.IsAvailable ? ChildrenClock.Now() - processor : 0;
        return process.ExitCode == 0
            ? new ChildProcess(process.ExitCode, output, wall, processor)
            : new ChildProcess(process.ExitCode, output + errors.Result, wall, processor);
    }

    /// <summary>Throws unless the program succeeded. The message has its complete output.</summary>
    public ChildProcess MustSucceed() => ExitCode == 0 ? this : throw new InvalidOperationException($"A program that is measured has failed:\n{Output}");
}
