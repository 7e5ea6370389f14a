using System.Globalization;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>Parses the output of child processes.</summary>
internal static class Numbers
{
    /// <summary>Returns the numbers on a line.</summary>
    public static double[] Parse(string line) => [.. line.Trim().Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
}
