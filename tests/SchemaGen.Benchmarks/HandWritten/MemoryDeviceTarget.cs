using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The guest side of a memory module.</summary>
public sealed class MemoryDeviceTarget
{
    [XmlElement("size")]
    public Amount? Size { get; set; }

    [XmlElement("node")]
    public string? Node { get; set; }

    [XmlElement("label")]
    public MemoryLabel? Label { get; set; }

    [XmlElement("block")]
    public Amount? Block { get; set; }

    [XmlElement("requested")]
    public Amount? Requested { get; set; }
}
