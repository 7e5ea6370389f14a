namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An element that means something by being there.</summary>
public sealed class Empty;
