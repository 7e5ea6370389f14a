using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An on/off setting.</summary>
public sealed class Switch
{
    [XmlAttribute("enabled")]
    public string? Enabled { get; set; }
}
