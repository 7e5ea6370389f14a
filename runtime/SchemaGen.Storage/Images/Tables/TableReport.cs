namespace SchemaGen.Storage.Images;

/// <summary>What a check of an image's tables found.</summary>
/// <param name="Problems">How many errors there are.</param>
/// <param name="First">The first of them; null if there is none.</param>
/// <param name="End">Where the last cluster in use ends, in bytes.</param>
/// <param name="Unfinished">Why the check stopped early; null if it did not.</param>
internal sealed record TableReport(int Problems, string? First, ulong End, string? Unfinished)
{
    /// <summary>How many clusters have another reference count than they should, be it too low or too high.</summary>
    public int StaleCounts { get; init; }

    /// <summary>The memory that QEMU takes to count the clusters of the file, in bytes.</summary>
    public ulong CountBytes { get; init; }
}
