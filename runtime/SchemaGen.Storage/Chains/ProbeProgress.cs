namespace SchemaGen.Storage;

/// <summary>The progress of a probe.</summary>
/// <param name="Images">How many images have been looked at.</param>
/// <param name="Location">Where the last of them is; without credentials.</param>
public readonly record struct ProbeProgress(int Images, string Location);
