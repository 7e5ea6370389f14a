using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A controller.</summary>
public sealed class Controller
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("index")]
    public string? Index { get; set; }

    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("ports")]
    public string? Ports { get; set; }

    [XmlAttribute("vectors")]
    public string? Vectors { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("model")]
    public ControllerModel? ModelElement { get; set; }

    [XmlElement("target")]
    public ControllerTarget? Target { get; set; }

    [XmlElement("master")]
    public Master? Master { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
