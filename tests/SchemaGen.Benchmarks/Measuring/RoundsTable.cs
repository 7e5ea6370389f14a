using System.Globalization;

namespace SchemaGen.Benchmarks.Measuring;

/// <summary>Prints paired rounds as a table. The other workloads are compared with the first.</summary>
internal static class RoundsTable
{
    /// <summary>Prints the table.</summary>
    public static void Print(IReadOnlyList<Measured> all, int documents, TextWriter output)
    {
        Measured first = all[0];
        output.WriteLine("| workload | ratio to bare | min | max | µs a document | bytes a document | above bare |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (Measured measured in all)
        {
            Spread ratio = measured.RatioTo(first);
            Spread time = Spread.Of(measured.Rounds.Values.Select(cost => cost.Milliseconds * 1000 / documents));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {measured.Name} | {ratio.Median:F2} | {ratio.Least:F2} | {ratio.Greatest:F2} | {time.Median:F1} | {Bytes(measured, documents)} | {Above(measured, first, documents)} |"));
        }

        output.WriteLine();
    }

    private static string Bytes(Measured measured, int documents) =>
        Allocated(measured, documents) is double bytes ? bytes.ToString("N0", CultureInfo.InvariantCulture) : "";

    private static string Above(Measured measured, Measured first, int documents) =>
        Allocated(measured, documents) - Allocated(first, documents) is double bytes ? bytes.ToString("N0", CultureInfo.InvariantCulture) : "";

    private static double? Allocated(Measured measured, int documents) => measured.Rounds.Values.Any(static cost => cost.AllocatedBytes is null)
        ? null
        : Spread.Of(measured.Rounds.Values.Select(static cost => (double)cost.AllocatedBytes!.Value)).Median / documents;
}
