using System.Xml;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Writes the content of every document to memory, as indented UTF-8.</summary>
/// <typeparam name="T">The type that documents were read into.</typeparam>
internal sealed class WritingWorkload<T> : IWorkload
{
    private const int Capacity = 1 << 20;
    private readonly T[] _roots;
    private readonly Action<T, Stream> _write;

    /// <summary>Reads the documents to write.</summary>
    public WritingWorkload(string name, DomainDocuments documents, Func<XmlReader, T> read, Action<T, Stream> write)
    {
        Name = name;
        _write = write;
        _roots = new T[documents.Count];
        for (int index = 0; index < _roots.Length; index++)
        {
            using XmlReader reader = DomainDocuments.Open(documents[index]);
            _roots[index] = read(reader);
        }
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public RoundCost RunRound()
    {
        using MemoryStream stream = new(Capacity);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double start = ThreadClock.Now();
        foreach (T root in _roots)
        {
            // The stream keeps the buffer allocated above, so only the writer's own allocations count.
            stream.SetLength(0);
            _write(root, stream);
        }

        return new RoundCost(ThreadClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
