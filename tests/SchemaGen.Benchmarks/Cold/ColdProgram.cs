using System.Globalization;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.Cold;

/// <summary>A way to read a document in a fresh process.</summary>
internal sealed class ColdProgram(string how, string compiled, string file, string[] arguments)
{
    private readonly List<ChildProcess> _runs = [];

    /// <summary>The row in the table.</summary>
    public string Row
    {
        get
        {
            double first = Median(static run => Numbers.Parse(run.Output)[0]);
            double second = Median(static run => Numbers.Parse(run.Output)[1]);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {Describe()} | {compiled} | {first:F1} | {second:F2} | {Median(static run => run.WallMilliseconds):F0} | {Median(static run => run.ProcessorMilliseconds):F0} |");
        }
    }

    /// <summary>Runs programs in turns, each the given number of times.</summary>
    public static IReadOnlyList<ColdProgram> RunInTurns(IReadOnlyList<ColdProgram> programs, int runs)
    {
        for (int run = 0; run < runs; run++)
        {
            foreach (ColdProgram program in programs)
            {
                program._runs.Add(ChildProcess.Run(program.File, program.Arguments).MustSucceed());
            }
        }

        return programs;
    }

    private string File => file;

    private string[] Arguments => arguments;

    private string Describe() => how switch
    {
        "reader" => "bare XmlReader",
        "typed" => "validated typed reading",
        "serializer" => "XmlSerializer, hand-written classes",
        _ => "none: only the process",
    };

    private double Median(Func<ChildProcess, double> value) => Spread.Of(_runs.Select(value)).Median;
}
