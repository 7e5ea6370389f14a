using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;

namespace SchemaGen.Benchmarks;

/// <summary>Writes the objects of every document to memory. Validation is off: it would be measured a second time.</summary>
internal sealed class WritingWorkload : IWorkload
{
    private const int Capacity = 1 << 20;
    private readonly XmlElementNode[] _roots;

    /// <summary>Reads the documents to be written.</summary>
    public WritingWorkload(DomainDocuments documents)
    {
        _roots = new XmlElementNode[documents.Count];
        for (int index = 0; index < _roots.Length; index++)
        {
            using XmlReader reader = DomainDocuments.Open(documents[index]);
            _roots[index] = DomainSchema.Read(reader);
        }
    }

    /// <inheritdoc />
    public string Name => "writing the objects, unchecked";

    /// <inheritdoc />
    public RoundCost RunRound()
    {
        using MemoryStream stream = new(Capacity);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double start = ThreadClock.Now();
        foreach (XmlElementNode root in _roots)
        {
            // The stream keeps its buffer, made above: what is counted is the writing's own.
            stream.SetLength(0);
            root.Save(stream, XmlWriteOptions.Unchecked);
        }

        return new RoundCost(ThreadClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
