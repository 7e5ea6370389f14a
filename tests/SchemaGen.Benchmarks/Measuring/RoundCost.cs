namespace SchemaGen.Benchmarks.Measuring;

/// <summary>The cost of a round.</summary>
/// <param name="Milliseconds">The processor time.</param>
/// <param name="AllocatedBytes">The bytes that this thread allocated; null for another process, whose allocations are not known.</param>
internal readonly record struct RoundCost(double Milliseconds, long? AllocatedBytes);
