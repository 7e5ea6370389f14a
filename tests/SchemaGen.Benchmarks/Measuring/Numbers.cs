using System.Globalization;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>What children tell their parent.</summary>
internal static class Numbers
{
    /// <summary>The numbers of a line.</summary>
    public static double[] Parse(string line) => [.. line.Trim().Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
}
