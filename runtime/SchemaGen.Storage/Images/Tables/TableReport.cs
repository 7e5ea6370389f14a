namespace SchemaGen.Storage.Images;

/// <summary>What a check of an image's tables found.</summary>
/// <param name="Problems">How many errors there are.</param>
/// <param name="First">The first of them; null if there is none.</param>
/// <param name="End">Where the last cluster in use ends, in bytes.</param>
/// <param name="Unfinished">Why the check stopped early; null if it did not.</param>
internal sealed record TableReport(int Problems, string? First, ulong End, string? Unfinished);
