using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A mouse, a keyboard or a tablet.</summary>
public sealed class Input
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("bus")]
    public string? Bus { get; set; }

    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
