using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The driver of a graphics card.</summary>
public sealed class VideoDriver
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("vgaconf")]
    public string? Vgaconf { get; set; }

    [XmlAttribute("iommu")]
    public string? Iommu { get; set; }

    [XmlAttribute("ats")]
    public string? Ats { get; set; }

    [XmlAttribute("packed")]
    public string? Packed { get; set; }

    [XmlAttribute("page_per_vq")]
    public string? PagePerVq { get; set; }
}
