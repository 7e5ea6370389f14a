using System.Xml;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>The documents as bytes in memory. All workloads open them in the same way, so only the work differs.</summary>
internal sealed class DomainDocuments
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly byte[][] _contents;

    private DomainDocuments(byte[][] contents) => _contents = contents;

    /// <summary>The number of documents.</summary>
    public int Count => _contents.Length;

    /// <summary>The total size.</summary>
    public long TotalBytes => _contents.Sum(static content => (long)content.Length);

    /// <summary>A document's bytes.</summary>
    public byte[] this[int index] => _contents[index];

    /// <summary>Reads files.</summary>
    public static DomainDocuments Load(IEnumerable<string> paths) => new([.. paths.Select(File.ReadAllBytes)]);

    /// <summary>Returns a reader before the start of a document.</summary>
    public static XmlReader Open(byte[] content) => XmlReader.Create(new MemoryStream(content, writable: false), Settings);

    /// <summary>Returns the documents that satisfy a condition.</summary>
    public DomainDocuments Where(Func<byte[], bool> condition) => new([.. _contents.Where(condition)]);
}
