using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The label area of a memory module.</summary>
public sealed class MemoryLabel
{
    [XmlElement("size")]
    public Amount? Size { get; set; }
}
