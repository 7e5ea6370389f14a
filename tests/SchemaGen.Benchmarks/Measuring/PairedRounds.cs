namespace SchemaGen.Benchmarks.Measuring;

/// <summary>
/// Runs the workloads in turns, round by round. The speed of a machine changes by the second (clock, other processes, caches). Two workloads
/// in the same round see nearly the same machine, so their ratio is more stable than either time.
/// </summary>
internal static class PairedRounds
{
    /// <summary>Runs the warm-up, whose times are discarded because they include tiered compilation, and then the measured rounds.</summary>
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
