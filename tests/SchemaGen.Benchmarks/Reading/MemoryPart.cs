using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>The heap that validation retains.</summary>
internal sealed class MemoryPart : IBenchmarkPart
{
    /// <inheritdoc />
    public string Name => "memory";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        if (Corpora.LibvirtFolder is not string folder)
        {
            output.WriteLine("Skipped: libvirt's documents are not here; tests/corpora/restore.sh fetches them.");
            output.WriteLine();
            return;
        }

        DomainDocuments documents = DomainDocuments.Load(LibvirtDocuments.All("domain.rng").Where(static file => file.IsValid).Select(static file => file.Path));
        ShuffledMemory.Print(Path.Combine(folder, "schemas", "domain.rng"), documents, output);
    }
}
