using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Build;

/// <summary>The cost of the generator in builds.</summary>
internal sealed class BuildPart : IBenchmarkPart
{
    /// <inheritdoc />
    public string Name => "build";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        if (!ChildrenClock.IsAvailable)
        {
            output.WriteLine("Skipped: builds: this system does not tell a child's processor time.");
            output.WriteLine();
            return;
        }

        string schemaPath = SourceTree.PathOf("schemas", "libvirt", "domain.rng");
        BuildTimings.Print(schemaPath, output);
        GeneratorTimings.Print(schemaPath, output);
    }
}
