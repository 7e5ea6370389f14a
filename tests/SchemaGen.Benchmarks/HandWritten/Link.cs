using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Whether the cable is plugged in.</summary>
public sealed class Link
{
    [XmlAttribute("state")]
    public string? State { get; set; }
}
