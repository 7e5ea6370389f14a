using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host side of a memory module.</summary>
public sealed class MemoryDeviceSource
{
    [XmlElement("path")]
    public string? Path { get; set; }

    [XmlElement("nodemask")]
    public string? Nodemask { get; set; }

    [XmlElement("pagesize")]
    public Amount? Pagesize { get; set; }

    [XmlElement("pmem")]
    public Empty? Pmem { get; set; }

    [XmlElement("alignsize")]
    public Amount? Alignsize { get; set; }
}
