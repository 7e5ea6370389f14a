using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The part for labels.</summary>
public sealed class MemoryLabel
{
    [XmlElement("size")]
    public Amount? Size { get; set; }
}
