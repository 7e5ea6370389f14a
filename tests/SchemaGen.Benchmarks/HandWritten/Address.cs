using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The address of a device.</summary>
public sealed class Address
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("domain")]
    public string? Domain { get; set; }

    [XmlAttribute("controller")]
    public string? Controller { get; set; }

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

    [XmlAttribute("multifunction")]
    public string? Multifunction { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("reg")]
    public string? Reg { get; set; }

    [XmlAttribute("cssid")]
    public string? Cssid { get; set; }

    [XmlAttribute("ssid")]
    public string? Ssid { get; set; }

    [XmlAttribute("devno")]
    public string? Devno { get; set; }

    [XmlAttribute("iobase")]
    public string? Iobase { get; set; }

    [XmlAttribute("irq")]
    public string? Irq { get; set; }

    [XmlAttribute("base")]
    public string? Base { get; set; }
}
