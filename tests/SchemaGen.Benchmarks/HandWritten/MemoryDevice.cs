using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A memory module.</summary>
public sealed class MemoryDevice
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("access")]
    public string? Access { get; set; }

    [XmlAttribute("discard")]
    public string? Discard { get; set; }

    [XmlElement("source")]
    public MemoryDeviceSource? Source { get; set; }

    [XmlElement("target")]
    public MemoryDeviceTarget? Target { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
