using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The guest side of a character device.</summary>
public sealed class CharacterTarget
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("address")]
    public string? Address { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("state")]
    public string? State { get; set; }

    [XmlElement("model")]
    public ControllerModel? Model { get; set; }
}
