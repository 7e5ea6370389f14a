namespace SchemaGen.Storage.Images;

/// <summary>The result of a check of an image's tables.</summary>
/// <param name="Problems">How many errors there are.</param>
/// <param name="First">The first of them; null if there is none.</param>
/// <param name="End">Where the last cluster in use ends, in bytes.</param>
/// <param name="Unfinished">Why the check stopped early; null if it did not.</param>
internal sealed record TableReport(int Problems, string? First, ulong End, string? Unfinished)
{
    /// <summary>The number of clusters with a wrong reference count, too low or too high.</summary>
    public int StaleCounts { get; init; }

    /// <summary>The memory that QEMU takes to count the clusters of the file, in bytes.</summary>
    public ulong CountBytes { get; init; }
}
