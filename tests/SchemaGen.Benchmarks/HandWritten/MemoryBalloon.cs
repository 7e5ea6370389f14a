using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A balloon device, which returns memory to the host.</summary>
public sealed class MemoryBalloon
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("autodeflate")]
    public string? Autodeflate { get; set; }

    [XmlAttribute("freePageReporting")]
    public string? FreePageReporting { get; set; }

    [XmlElement("stats")]
    public BalloonStatistics? Stats { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
