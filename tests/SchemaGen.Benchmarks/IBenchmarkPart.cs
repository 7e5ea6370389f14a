namespace SchemaGen.Benchmarks;

/// <summary>A part of the run: some measurements that belong together.</summary>
internal interface IBenchmarkPart
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>Measures and prints Markdown tables; what this machine does not have is told as skipped.</summary>
    void Print(TextWriter output);
}
