namespace SchemaGen.Benchmarks.Storage;

/// <summary>Detection of disk images and of their chains.</summary>
internal sealed class StoragePart : IBenchmarkPart
{
    /// <inheritdoc />
    public string Name => "storage";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        StorageTimings.Print(output);
        QemuComparison.Print(output);
    }
}
