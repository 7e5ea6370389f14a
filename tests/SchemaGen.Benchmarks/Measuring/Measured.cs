namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A workload with what each of the rounds took that it had part in, by the round's number.</summary>
internal sealed record Measured(string Name, IReadOnlyDictionary<int, RoundCost> Rounds)
{
    /// <summary>The times of its rounds, each divided by the other workload's time in the same round.</summary>
    public Spread RatioTo(Measured other) => Spread.Of(Rounds.Select(round => round.Value.Milliseconds / other.Rounds[round.Key].Milliseconds));
}
