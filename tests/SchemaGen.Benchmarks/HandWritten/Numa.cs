using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The nodes of its memory.</summary>
public sealed class Numa
{
    [XmlElement("cell")]
    public List<NumaCell> Cells { get; set; } = [];
}
