namespace SchemaGen.Benchmarks.Storage;

/// <summary>Disk images: detected, chains followed.</summary>
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
