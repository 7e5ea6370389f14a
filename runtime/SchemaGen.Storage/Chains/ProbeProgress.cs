namespace SchemaGen.Storage;

/// <summary>How far a probe has come.</summary>
/// <param name="Images">How many images have been looked at.</param>
/// <param name="Location">Where the last of them is; without credentials.</param>
public readonly record struct ProbeProgress(int Images, string Location);
