using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A character device, such as a serial port, a console or a channel.</summary>
public sealed class CharacterDevice
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("bus")]
    public string? Bus { get; set; }

    [XmlAttribute("tty")]
    public string? Tty { get; set; }

    [XmlElement("source")]
    public CharacterSource? Source { get; set; }

    [XmlElement("protocol")]
    public Protocol? Protocol { get; set; }

    [XmlElement("target")]
    public CharacterTarget? Target { get; set; }

    [XmlElement("log")]
    public CharacterLog? Log { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
