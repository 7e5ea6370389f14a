using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Cold;

/// <summary>The costs before the first document, measured in fresh processes.</summary>
internal sealed class ColdPart : IBenchmarkPart
{
    /// <inheritdoc />
    public string Name => "cold";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        if (Corpora.LibvirtFolder is string folder)
        {
            ColdLoad.Print(Path.Combine(folder, "schemas", "domain.rng"), output);
        }
        else
        {
            output.WriteLine("Skipped: libvirt's domain.rng is not here; tests/corpora/restore.sh fetches it.");
            output.WriteLine();
        }

        ColdPrograms.Print(output);
    }
}
