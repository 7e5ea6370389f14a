using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Benchmarks.Consumers;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Datatypes;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Build;

/// <summary>The time of the generator alone, in a compiler that keeps its state between edits, as editors do.</summary>
internal static class GeneratorTimings
{
    /// <summary>The argument that starts this program as the child.</summary>
    public const string ChildArgument = "--generator-child";

    private const int Runs = 5;
    private const int Edits = 21;

    /// <summary>Runs in the child: prints the milliseconds of the first run, and of a run after an edit of C# that is unrelated to the schema.</summary>
    public static void RunChild(string schemaPath)
    {
        // Loaded from its file, because this project uses the generator as an analyzer, not as a reference.
        Type type = Assembly.LoadFrom(BuiltFrom.Generator).GetTypes().Single(static type => typeof(IIncrementalGenerator).IsAssignableFrom(type));
        GeneratorHarness project = new((IIncrementalGenerator)Activator.CreateInstance(type)!, [typeof(XmlSchemaReader).Assembly, typeof(DatatypeLibrary).Assembly]);
        project.Add([.. Files(schemaPath)]);

        int files = project.Run().Files.Count;
        double first = project.GeneratorTime.TotalMilliseconds;
        if (files == 0)
        {
            throw new InvalidOperationException("The generator made nothing of the schema.");
        }

        List<double> edits = [];
        for (int edit = 0; edit < Edits; edit++)
        {
            project.AddCSharp(string.Create(CultureInfo.InvariantCulture, $"class Edit{edit} {{ }}"));
            project.Run();
            edits.Add(project.GeneratorTime.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {Spread.Of(edits).Median} {files}"));
    }

    /// <summary>Runs the children and prints their results.</summary>
    public static void Print(string schemaPath, TextWriter output)
    {
        List<double[]> runs = [];
        for (int run = 0; run < Runs; run++)
        {
            runs.Add(Numbers.Parse(ThisProgram.Run(ChildArgument, schemaPath).Output));
        }

        Spread first = Spread.Of(runs.Select(static run => run[0]));
        Spread edit = Spread.Of(runs.Select(static run => run[1]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The generator by itself on the same schema ({runs[0][2]:N0} files of C#), {Runs} fresh processes, ms on the wall:"));
        output.WriteLine();
        output.WriteLine("| run | median | min | max |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the first, with the compilation of its own code | {first.Median:F0} | {first.Least:F0} | {first.Greatest:F0} |"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| after an edit of other C# code | {edit.Median:F2} | {edit.Least:F2} | {edit.Greatest:F2} |"));
        output.WriteLine();
    }

    private static IEnumerable<InMemoryAdditionalText> Files(string schemaPath)
    {
        yield return InMemoryAdditionalText.Schema(schemaPath, File.ReadAllText(schemaPath));
        foreach (string path in Directory.GetFiles(Path.GetDirectoryName(schemaPath)!, "*.rng").Where(path => path != schemaPath))
        {
            yield return InMemoryAdditionalText.Include(path, File.ReadAllText(path));
        }
    }
}
