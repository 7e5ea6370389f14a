using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The address of a device on the host.</summary>
public sealed class HostAddress
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("domain")]
    public string? Domain { get; set; }

    [XmlAttribute("bus")]
    public string? Bus { get; set; }

    [XmlAttribute("target")]
    public string? Target { get; set; }

    [XmlAttribute("unit")]
    public string? Unit { get; set; }

    [XmlAttribute("slot")]
    public string? Slot { get; set; }

    [XmlAttribute("function")]
    public string? Function { get; set; }

    [XmlAttribute("device")]
    public string? Device { get; set; }

    [XmlAttribute("uuid")]
    public string? Uuid { get; set; }
}
