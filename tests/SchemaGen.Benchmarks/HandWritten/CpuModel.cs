using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The model that it is based on.</summary>
public sealed class CpuModel
{
    [XmlAttribute("fallback")]
    public string? Fallback { get; set; }

    [XmlAttribute("vendor_id")]
    public string? VendorId { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
