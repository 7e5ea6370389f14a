using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The switch port of a network card.</summary>
public sealed class VirtualPort
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlElement("parameters")]
    public VirtualPortParameters? Parameters { get; set; }
}
