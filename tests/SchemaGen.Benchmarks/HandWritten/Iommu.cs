using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An IOMMU device.</summary>
public sealed class Iommu
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("driver")]
    public IommuDriver? Driver { get; set; }
}
