namespace SchemaGen.Benchmarks.Measuring;

/// <summary>
/// Lets the workloads take turns, round by round. A machine's speed changes by the second (clock, neighbours, caches); two workloads
/// of the same round meet nearly the same machine, so their ratio is steadier than either time.
/// </summary>
internal static class PairedRounds
{
    /// <summary>Runs the warm-up, whose times are thrown away (they contain the compiler's tiers), and then the measured rounds.</summary>
    public static IReadOnlyList<Measured> Measure(IReadOnlyList<IWorkload> workloads, int warmUpRounds, int rounds)
    {
        Dictionary<int, RoundCost>[] costs = [.. workloads.Select(static _ => new Dictionary<int, RoundCost>())];
        for (int round = -warmUpRounds; round < rounds; round++)
        {
            for (int index = 0; index < workloads.Count; index++)
            {
                IWorkload workload = workloads[index];
                if (workload.Every > 1 && (round < 0 || round % workload.Every > 0))
                {
                    continue;
                }

                RoundCost cost = workload.RunRound();
                if (round >= 0)
                {
                    costs[index].Add(round, cost);
                }
            }
        }

        return [.. workloads.Zip(costs, static (workload, rounds) => new Measured(workload.Name, rounds))];
    }
}
