using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A disk.</summary>
public sealed class Disk
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("device")]
    public string? Device { get; set; }

    [XmlAttribute("rawio")]
    public string? Rawio { get; set; }

    [XmlAttribute("snapshot")]
    public string? Snapshot { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("auth")]
    public Auth? Auth { get; set; }

    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    [XmlElement("backingStore")]
    public BackingStore? BackingStore { get; set; }

    [XmlElement("target")]
    public DiskTarget? Target { get; set; }

    [XmlElement("iotune")]
    public DiskTuning? Iotune { get; set; }

    [XmlElement("readonly")]
    public Empty? Readonly { get; set; }

    [XmlElement("shareable")]
    public Empty? Shareable { get; set; }

    [XmlElement("transient")]
    public Empty? Transient { get; set; }

    [XmlElement("serial")]
    public string? Serial { get; set; }

    [XmlElement("boot")]
    public Boot? Boot { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
