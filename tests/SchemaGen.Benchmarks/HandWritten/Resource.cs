using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The resource partition of a guest.</summary>
public sealed class Resource
{
    [XmlElement("partition")]
    public string? Partition { get; set; }
}
