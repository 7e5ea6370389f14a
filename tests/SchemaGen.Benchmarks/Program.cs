using System.Globalization;
using SchemaGen.Benchmarks;
using SchemaGen.Testing;

// BenchmarkDotNet is not used: it measures each workload in a process and at a time of its own, and what is wanted here are ratios. On a machine
// that others use, too, only rounds in which all workloads take turns (A B C, A B C ...) see the same machine.
if (args is [ColdLoad.ChildArgument, string schemaPath])
{
    ColdLoad.RunChild(schemaPath);
    return 0;
}

if (args is ["--storage"])
{
    StorageTimings.Print(Console.Out);
    return 0;
}

int rounds = 25;
bool hasCount = args is ["--rounds", string count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out rounds);
if (rounds < 1 || (args is not [] && !hasCount))
{
    Console.Error.WriteLine("usage: SchemaGen.Benchmarks [--rounds COUNT | --storage]");
    return 2;
}

if (Corpora.LibvirtFolder is not string folder)
{
    Console.Error.WriteLine("libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
    return 1;
}

new BenchmarkRun(Path.Combine(folder, "schemas", "domain.rng"), rounds, Console.Out).Print();
return 0;
