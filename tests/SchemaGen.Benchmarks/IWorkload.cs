namespace SchemaGen.Benchmarks;

/// <summary>Something to measure: one round is all the documents once.</summary>
internal interface IWorkload
{
    /// <summary>What is done, for the table.</summary>
    string Name { get; }

    /// <summary>Does one round.</summary>
    /// <returns>What it took.</returns>
    RoundCost RunRound();
}
