using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The port of a switch.</summary>
public sealed class VirtualPort
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlElement("parameters")]
    public VirtualPortParameters? Parameters { get; set; }
}
