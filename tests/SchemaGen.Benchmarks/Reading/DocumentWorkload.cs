using System.Xml;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>A workload that reads each document once from a reader.</summary>
internal sealed class DocumentWorkload(string name, DomainDocuments documents, Func<byte[], XmlReader> open, Action<XmlReader> read) : IWorkload
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
            using XmlReader reader = open(documents[index]);
            read(reader);
        }

        return new RoundCost(ThreadClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
