using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An image's format.</summary>
public sealed class Format
{
    [XmlAttribute("type")]
    public string? Type { get; set; }
}
