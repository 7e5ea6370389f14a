namespace SchemaGen.Benchmarks;

/// <summary>A workload with what each of its rounds took, in the rounds' order.</summary>
internal sealed record Measured(string Name, IReadOnlyList<RoundCost> Rounds);
