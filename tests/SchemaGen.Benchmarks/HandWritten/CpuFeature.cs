using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A processor feature that is forced or forbidden.</summary>
public sealed class CpuFeature
{
    [XmlAttribute("policy")]
    public string? Policy { get; set; }

    [XmlAttribute("name")]
    public string? Name { get; set; }
}
