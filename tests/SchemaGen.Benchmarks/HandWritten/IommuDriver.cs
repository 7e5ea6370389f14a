using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The driver of an IOMMU device.</summary>
public sealed class IommuDriver
{
    [XmlAttribute("intremap")]
    public string? Intremap { get; set; }

    [XmlAttribute("caching_mode")]
    public string? CachingMode { get; set; }

    [XmlAttribute("eim")]
    public string? Eim { get; set; }

    [XmlAttribute("iotlb")]
    public string? Iotlb { get; set; }

    [XmlAttribute("aw_bits")]
    public string? AwBits { get; set; }
}
