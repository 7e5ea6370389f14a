using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>What is spoken there.</summary>
public sealed class Protocol
{
    [XmlAttribute("type")]
    public string? Type { get; set; }
}
