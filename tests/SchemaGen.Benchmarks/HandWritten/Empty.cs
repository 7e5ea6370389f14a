namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An element whose presence is its meaning.</summary>
public sealed class Empty;
