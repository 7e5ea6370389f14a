using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>On or off.</summary>
public sealed class Switch
{
    [XmlAttribute("enabled")]
    public string? Enabled { get; set; }
}
