using System.Globalization;
using SchemaGen.Benchmarks.Consumers;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.Build;

/// <summary>The time that a schema adds to a clean build: the generator, and the compilation of its output.</summary>
internal static class BuildTimings
{
    private const int Runs = 4;

    // The limit from issue 4 of the project, in seconds of processor time.
    private const double Goal = 3;

    /// <summary>Alternates builds with and without the schema, and prints the times.</summary>
    public static void Print(string schemaPath, TextWriter output)
    {
        using ConsumerFolder consumer = new($"net{Environment.Version.Major}.0", schemaPath);
        consumer.Write("Program.cs", "Console.WriteLine(\"runs\");\n");

        // The first builds restore packages and fill the caches, so they do not count.
        List<double> without = [];
        List<double> with = [];
        for (int run = -1; run < Runs; run++)
        {
            double plain = Build(consumer, run < 0, "-p:WithSchema=false");
            double full = Build(consumer, run < 0, "-p:WithSchema=true");
            if (run >= 0)
            {
                without.Add(plain);
                with.Add(full);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A clean build of a small program with libvirt's domain as its schema, {Runs} times in turns, seconds of processor time of all its processes:"));
        output.WriteLine();
        output.WriteLine("| build | median | min | max | goal |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Row("without the schema", without, "", output);
        Row("with the schema", with, "", output);
        Row("what the schema adds, build for build", with.Zip(without, static (full, plain) => full - plain), string.Create(CultureInfo.InvariantCulture, $"{Goal:F0}"), output);
        output.WriteLine();
    }

    private static double Build(ConsumerFolder consumer, bool isFirst, string withSchema)
    {
        string[] arguments = isFirst
            ? ["build", "-c", BuiltFrom.Configuration, withSchema]
            : ["build", "-c", BuiltFrom.Configuration, withSchema, "--no-restore", "-t:Rebuild", "-p:BuildProjectReferences=false"];
        (Testing.DotnetResult result, double seconds) = consumer.Dotnet(arguments);
        result.MustSucceed();
        return seconds;
    }

    private static void Row(string name, IEnumerable<double> seconds, string goal, TextWriter output)
    {
        Spread spread = Spread.Of(seconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {spread.Median:F2} | {spread.Least:F2} | {spread.Greatest:F2} | {goal} |"));
    }
}
