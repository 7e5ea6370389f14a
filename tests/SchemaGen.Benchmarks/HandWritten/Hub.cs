using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A hub.</summary>
public sealed class Hub
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
