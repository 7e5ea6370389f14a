namespace SchemaGen.Benchmarks.Measuring;

/// <summary>A measured workload. One round processes every document once.</summary>
internal interface IWorkload
{
    /// <summary>The description in the table.</summary>
    string Name { get; }

    /// <summary>The interval of rounds in which it runs. Workloads with an interval above 1 are slow external programs, which need no warm-up.</summary>
    int Every => 1;

    /// <summary>Runs one round.</summary>
    /// <returns>The cost.</returns>
    RoundCost RunRound();
}
