using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A host device that is assigned to a guest.</summary>
public sealed class HostDevice
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("managed")]
    public string? Managed { get; set; }

    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("display")]
    public string? Display { get; set; }

    [XmlAttribute("ramfb")]
    public string? Ramfb { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("source")]
    public HostDeviceSource? Source { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("boot")]
    public Boot? Boot { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
