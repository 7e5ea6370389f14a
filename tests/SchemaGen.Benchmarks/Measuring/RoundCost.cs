namespace SchemaGen.Benchmarks.Measuring;

/// <summary>What a round took.</summary>
/// <param name="Milliseconds">Processor time.</param>
/// <param name="AllocatedBytes">What this thread allocated; null for another process, whose allocations cannot be seen from here.</param>
internal readonly record struct RoundCost(double Milliseconds, long? AllocatedBytes);
