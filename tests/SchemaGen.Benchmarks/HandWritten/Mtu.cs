using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The maximum packet size of a network card.</summary>
public sealed class Mtu
{
    [XmlAttribute("size")]
    public string? Size { get; set; }
}
