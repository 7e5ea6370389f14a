namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A workload with the costs of the rounds in which it ran, by round number.</summary>
internal sealed record Measured(string Name, IReadOnlyDictionary<int, RoundCost> Rounds)
{
    /// <summary>Returns the ratios of its times to another workload's times in the same rounds.</summary>
    public Spread RatioTo(Measured other) => Spread.Of(Rounds.Select(round => round.Value.Milliseconds / other.Rounds[round.Key].Milliseconds));
}
