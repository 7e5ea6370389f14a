using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Build;

/// <summary>What the generator costs those who build with it.</summary>
internal sealed class BuildPart : IBenchmarkPart
{
    /// <inheritdoc />
    public string Name => "build";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        string? reason = (Corpora.LibvirtFolder, ChildrenClock.IsAvailable) switch
        {
            (null, _) => "libvirt's domain.rng is not here; tests/corpora/restore.sh fetches it.",
            (_, false) => "builds: this system does not tell a child's processor time.",
            _ => null,
        };
        if (reason is not null)
        {
            output.WriteLine($"Skipped: {reason}");
            output.WriteLine();
            return;
        }

        string schemaPath = Path.Combine(Corpora.LibvirtFolder!, "schemas", "domain.rng");
        BuildTimings.Print(schemaPath, output);
        GeneratorTimings.Print(schemaPath, output);
    }
}
