using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The position of a controller among controllers.</summary>
public sealed class ControllerTarget
{
    [XmlAttribute("chassisNr")]
    public string? ChassisNr { get; set; }

    [XmlAttribute("chassis")]
    public string? Chassis { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("busNr")]
    public string? BusNr { get; set; }

    [XmlAttribute("index")]
    public string? Index { get; set; }

    [XmlAttribute("hotplug")]
    public string? Hotplug { get; set; }

    [XmlElement("node")]
    public string? Node { get; set; }
}
