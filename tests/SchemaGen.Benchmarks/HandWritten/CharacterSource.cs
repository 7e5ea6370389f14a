using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host side of a character device.</summary>
public sealed class CharacterSource
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("path")]
    public string? Path { get; set; }

    [XmlAttribute("host")]
    public string? Host { get; set; }

    [XmlAttribute("service")]
    public string? Service { get; set; }

    [XmlAttribute("master")]
    public string? Master { get; set; }

    [XmlAttribute("slave")]
    public string? Slave { get; set; }

    [XmlAttribute("channel")]
    public string? Channel { get; set; }

    [XmlAttribute("append")]
    public string? Append { get; set; }

    [XmlAttribute("tls")]
    public string? Tls { get; set; }
}
