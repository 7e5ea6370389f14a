using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The identity of a host device.</summary>
public sealed class HostDeviceSource
{
    [XmlAttribute("protocol")]
    public string? Protocol { get; set; }

    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("wwpn")]
    public string? Wwpn { get; set; }

    [XmlAttribute("guestReset")]
    public string? GuestReset { get; set; }

    [XmlAttribute("writeFiltering")]
    public string? WriteFiltering { get; set; }

    [XmlAttribute("startupPolicy")]
    public string? StartupPolicy { get; set; }

    [XmlElement("vendor")]
    public Identifier? Vendor { get; set; }

    [XmlElement("product")]
    public Identifier? Product { get; set; }

    [XmlElement("adapter")]
    public Alias? Adapter { get; set; }

    [XmlElement("address")]
    public HostAddress? Address { get; set; }
}
