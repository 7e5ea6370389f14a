using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The NUMA nodes of a guest.</summary>
public sealed class Numa
{
    [XmlElement("cell")]
    public List<NumaCell> Cells { get; set; } = [];
}
