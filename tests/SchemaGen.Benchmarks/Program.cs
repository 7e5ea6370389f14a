using SchemaGen.Benchmarks;
using SchemaGen.Benchmarks.Build;
using SchemaGen.Benchmarks.Cold;

// BenchmarkDotNet is not used: it measures each workload in a process and at a time of its own, and what is wanted here are ratios. On a machine
// that others use, too, only rounds in which all workloads take turns (A B C, A B C ...) see the same machine.
switch (args)
{
    case [ColdLoad.ChildArgument, string schemaPath]:
        ColdLoad.RunChild(schemaPath);
        return 0;
    case [GeneratorTimings.ChildArgument, string schemaPath]:
        GeneratorTimings.RunChild(schemaPath);
        return 0;
}

if (BenchmarkOptions.Parse(args) is not BenchmarkOptions options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

BenchmarkRun.Print(options, Console.Out);
return 0;
