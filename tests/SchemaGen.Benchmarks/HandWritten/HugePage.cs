using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Huge pages of one size.</summary>
public sealed class HugePage
{
    [XmlAttribute("size")]
    public string? Size { get; set; }

    [XmlAttribute("unit")]
    public string? Unit { get; set; }

    [XmlAttribute("nodeset")]
    public string? Nodeset { get; set; }
}
