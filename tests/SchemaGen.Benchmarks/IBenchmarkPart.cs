namespace SchemaGen.Benchmarks;

/// <summary>A part of the run: a group of related measurements.</summary>
internal interface IBenchmarkPart
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Measures and prints Markdown tables. Prints a note for measurements that this machine cannot run.</summary>
    void Print(TextWriter output);
}
