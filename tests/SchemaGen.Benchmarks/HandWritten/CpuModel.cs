using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The base model of a processor.</summary>
public sealed class CpuModel
{
    [XmlAttribute("fallback")]
    public string? Fallback { get; set; }

    [XmlAttribute("vendor_id")]
    public string? VendorId { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
