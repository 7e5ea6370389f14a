using System.Globalization;

namespace SchemaGen.Benchmarks;

/// <summary>The options from the command line.</summary>
/// <param name="Parts">The parts to run.</param>
/// <param name="Rounds">The number of rounds in which the workloads take turns.</param>
/// <param name="Chart">The path for a chart of the reading part; null for none.</param>
internal sealed record BenchmarkOptions(IReadOnlyCollection<string> Parts, int Rounds, string? Chart)
{
    /// <summary>The usage message.</summary>
    public const string Usage = """
        usage: SchemaGen.Benchmarks [--only PART,...] [--rounds COUNT] [--chart FILE.svg], where parts are cold, build, reading, large, memory, storage
               SchemaGen.Benchmarks survey NAME SCHEMA[,SCHEMA...] [--output DIR] [--documents FILE...]
        """;

    private const int StandardRounds = 17;
    private static readonly string[] AllParts = ["cold", "build", "reading", "large", "memory", "storage"];

    /// <summary>Parses a command line; null if it is invalid.</summary>
    public static BenchmarkOptions? Parse(ReadOnlySpan<string> arguments)
    {
        BenchmarkOptions options = new(AllParts, StandardRounds, null);
        for (; arguments.Length >= 2; arguments = arguments[2..])
        {
            string[] parts = arguments[1].Split(',');
            switch (arguments[0])
            {
                case "--only" when parts.All(AllParts.Contains):
                    options = options with { Parts = parts };
                    break;
                case "--rounds" when int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    break;
                case "--chart":
                    options = options with { Chart = arguments[1] };
                    break;
                default:
                    return null;
            }
        }

        return arguments.IsEmpty ? options : null;
    }
}
