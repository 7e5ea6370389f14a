using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The part of the host that a guest belongs to.</summary>
public sealed class Resource
{
    [XmlElement("partition")]
    public string? Partition { get; set; }
}
