namespace SchemaGen.Benchmarks;

/// <summary>
/// Lets the workloads take turns, round by round. A machine's speed changes by the second (clock, neighbours, caches); two workloads
/// of the same round meet nearly the same machine, so their ratio is steadier than either time.
/// </summary>
internal static class PairedRounds
{
    /// <summary>Runs the warm-up, whose times are thrown away (they contain the compiler's tiers), and then the measured rounds.</summary>
    public static IReadOnlyList<Measured> Measure(IReadOnlyList<IWorkload> workloads, int warmUpRounds, int rounds)
    {
        List<RoundCost>[] costs = [.. workloads.Select(static _ => new List<RoundCost>())];
        for (int round = -warmUpRounds; round < rounds; round++)
        {
            for (int index = 0; index < workloads.Count; index++)
            {
                RoundCost cost = workloads[index].RunRound();
                if (round >= 0)
                {
                    costs[index].Add(cost);
                }
            }
        }

        return [.. workloads.Zip(costs, static (workload, rounds) => new Measured(workload.Name, rounds))];
    }
}
