using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>A workload that processes each document in memory once.</summary>
internal sealed class MemoryWorkload(string name, DomainDocuments documents, Action<byte[]> read) : IWorkload
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <inheritdoc />
    public RoundCost RunRound()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double start = ThreadClock.Now();
        for (int index = 0; index < documents.Count; index++)
        {
            read(documents[index]);
        }

        return new RoundCost(ThreadClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
