using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The protocol of a character device.</summary>
public sealed class Protocol
{
    [XmlAttribute("type")]
    public string? Type { get; set; }
}
