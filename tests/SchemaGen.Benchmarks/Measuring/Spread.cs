namespace SchemaGen.Benchmarks.Measuring;

/// <summary>The median, minimum and maximum of some numbers. A mean would follow the outliers of a busy machine.</summary>
internal readonly record struct Spread(double Median, double Least, double Greatest)
{
    /// <summary>Returns the spread of at least one number.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }
}
