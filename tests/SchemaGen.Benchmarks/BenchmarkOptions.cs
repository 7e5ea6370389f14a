using System.Globalization;

namespace SchemaGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Parts">The parts to run.</param>
/// <param name="Rounds">How many rounds workloads take turns for.</param>
/// <param name="Chart">Where a picture of the reading part is written; null for nowhere.</param>
internal sealed record BenchmarkOptions(IReadOnlyCollection<string> Parts, int Rounds, string? Chart)
{
    /// <summary>How to ask.</summary>
    public const string Usage = "usage: SchemaGen.Benchmarks [--only PART,...] [--rounds COUNT] [--chart FILE.svg], where parts are cold, build, reading, large, memory, storage";

    private const int StandardRounds = 17;
    private static readonly string[] AllParts = ["cold", "build", "reading", "large", "memory", "storage"];

    /// <summary>Reads a command line; null if it is wrong.</summary>
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
