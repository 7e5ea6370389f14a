using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SchemaGen.Benchmarks.Build;
using SchemaGen.Benchmarks.Cold;
using SchemaGen.Benchmarks.Consumers;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Benchmarks.Reading;
using SchemaGen.Benchmarks.Storage;

namespace SchemaGen.Benchmarks;

/// <summary>Runs all measurements in sequence and prints them as Markdown tables for use in documents.</summary>
internal static class BenchmarkRun
{
    /// <summary>Measures and prints.</summary>
    public static void Print(BenchmarkOptions options, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# Benchmarks of {DateTime.UtcNow:yyyy-MM-dd}"));
        output.WriteLine();
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors;");
        output.WriteLine($"{ThreadClock.Description} where nothing else is said. README.md beside the project says what each row means.");
        output.WriteLine();
        if (BuiltFrom.Configuration != "Release")
        {
            output.WriteLine("This is a Debug build: the figures mean nothing.");
            output.WriteLine();
        }

        // The cold part runs first, so its child processes do not compete with this process.
        IBenchmarkPart[] parts = [new ColdPart(), new BuildPart(), new ReadingPart(options.Rounds, options.Chart), new LargePart(), new MemoryPart(), new StoragePart()];
        foreach (IBenchmarkPart part in parts.Where(part => options.Parts.Contains(part.Name)))
        {
            long start = Stopwatch.GetTimestamp();
            output.WriteLine($"## {char.ToUpperInvariant(part.Name[0])}{part.Name[1..]}");
            output.WriteLine();
            part.Print(output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s)"));
            output.WriteLine();
        }
    }
}
