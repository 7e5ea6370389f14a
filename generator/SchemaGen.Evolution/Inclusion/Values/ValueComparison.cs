namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The relation between two sets of values.</summary>
/// <param name="Verdict">Whether it is included.</param>
/// <param name="Counterexample">If it is not: a text of the left set that is not in the right one, as short as possible.</param>
internal readonly record struct ValueComparison(InclusionVerdict Verdict, string? Counterexample)
{
    public static ValueComparison Included => new(InclusionVerdict.Included, null);

    public static ValueComparison Unknown => new(InclusionVerdict.Unknown, null);

    public static ValueComparison Broken(string counterexample) => new(InclusionVerdict.Broken, counterexample);
}
