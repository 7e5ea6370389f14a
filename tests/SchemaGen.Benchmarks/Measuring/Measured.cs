namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A workload with what each of the rounds took that it had part in, by the round's number.</summary>
internal sealed record Measured(string Name, IReadOnlyDictionary<int, RoundCost> Rounds);
