using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The network of a network card.</summary>
public sealed class InterfaceSource
{
    [XmlAttribute("network")]
    public string? Network { get; set; }

    [XmlAttribute("portgroup")]
    public string? Portgroup { get; set; }

    [XmlAttribute("bridge")]
    public string? Bridge { get; set; }

    [XmlAttribute("dev")]
    public string? Dev { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("path")]
    public string? Path { get; set; }

    [XmlAttribute("address")]
    public string? Address { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("portid")]
    public string? Portid { get; set; }

    [XmlElement("address")]
    public Address? AddressElement { get; set; }
}
