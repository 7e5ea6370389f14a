namespace SchemaGen.Benchmarks.Measuring;

/// <summary>Something to measure: one round is all the documents once.</summary>
internal interface IWorkload
{
    /// <summary>What is done, for the table.</summary>
    string Name { get; }

    /// <summary>It takes part in every so manieth round; what is slow in fewer, and without a warm-up, which other people's compiled programs do not need.</summary>
    int Every => 1;

    /// <summary>Does one round.</summary>
    /// <returns>What it took.</returns>
    RoundCost RunRound();
}
