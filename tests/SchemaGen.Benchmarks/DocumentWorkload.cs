using System.Xml;

namespace SchemaGen.Benchmarks;

/// <summary>A workload that reads each document once.</summary>
internal sealed class DocumentWorkload(string name, DomainDocuments documents, Action<XmlReader> read) : IWorkload
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
            using XmlReader reader = DomainDocuments.Open(documents[index]);
            read(reader);
        }

        return new RoundCost(ThreadClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
