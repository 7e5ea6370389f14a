using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The largest packet.</summary>
public sealed class Mtu
{
    [XmlAttribute("size")]
    public string? Size { get; set; }
}
