using SchemaGen.Benchmarks;
using SchemaGen.Benchmarks.Build;
using SchemaGen.Benchmarks.Cold;
using SchemaGen.Benchmarks.Survey;

// BenchmarkDotNet is not used: it measures each workload in a separate process at a different time, but these benchmarks need ratios. On a shared
// machine, only rounds in which all workloads take turns (A B C, A B C ...) see the same conditions.
switch (args)
{
    case [ColdLoad.ChildArgument, string schemaPath]:
        ColdLoad.RunChild(schemaPath);
        return 0;
    case [GeneratorTimings.ChildArgument, string schemaPath]:
        GeneratorTimings.RunChild(schemaPath);
        return 0;
    case ["survey", string name, string schemas, .. string[] rest] when rest is not [.., "--output"]:
        return SurveyedSchemas.Run(name, schemas.Split(','), rest) ? 0 : 1;
}

if (BenchmarkOptions.Parse(args) is not BenchmarkOptions options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

BenchmarkRun.Print(options, Console.Out);
return 0;
