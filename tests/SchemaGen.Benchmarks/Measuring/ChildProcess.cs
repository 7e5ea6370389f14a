using System.Diagnostics;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A program run to its end, and what it took.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="WallMilliseconds">Time from its start to its end.</param>
/// <param name="ProcessorMilliseconds">Processor time of it and of the processes that it started and waited for; 0 where the system does not tell.</param>
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

    /// <summary>Fails, with all that it wrote, unless it succeeded.</summary>
    public ChildProcess MustSucceed() => ExitCode == 0 ? this : throw new InvalidOperationException($"A program that is measured has failed:\n{Output}");
}
