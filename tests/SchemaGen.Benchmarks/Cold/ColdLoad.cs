using System.Diagnostics;
using System.Globalization;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks.Cold;

/// <summary>
/// Measures loading a schema in a fresh process: files, front end and tables, including JIT compilation of all the code that they
/// need. The program starts itself as a child, because only a fresh process is cold.
/// </summary>
internal static class ColdLoad
{
    /// <summary>The argument that starts this program as the child.</summary>
    public const string ChildArgument = "--cold-load-child";

    private const int Runs = 9;

    /// <summary>Runs in the child: loads the schema and prints the milliseconds of wall time and of the thread's processor time.</summary>
    public static void RunChild(string schemaPath)
    {
        double processor = ThreadClock.Now();
        long start = Stopwatch.GetTimestamp();
        RelaxNgSchema schema = RelaxNgSchema.Load(schemaPath);
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        processor = ThreadClock.Now() - processor;
        GC.KeepAlive(schema);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall} {processor}"));
    }

    /// <summary>Runs the children and prints their results.</summary>
    public static void Print(string schemaPath, TextWriter output)
    {
        List<double[]> runs = [];
        for (int run = 0; run < Runs; run++)
        {
            runs.Add(Numbers.Parse(ThisProgram.Run(ChildArgument, schemaPath).Output));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loading libvirt's domain.rng at run time in a fresh process, {Runs} times, ms:"));
        output.WriteLine();
        output.WriteLine("| clock | median | min | max |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        PrintRow("wall", Spread.Of(runs.Select(static run => run[0])), output);
        PrintRow("the thread's processor", Spread.Of(runs.Select(static run => run[1])), output);
        output.WriteLine();
    }

    private static void PrintRow(string name, Spread spread, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {spread.Median:F0} | {spread.Least:F0} | {spread.Greatest:F0} |"));
}
