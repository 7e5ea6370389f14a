using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A feature of a machine.</summary>
public sealed class Feature
{
    [XmlAttribute("eoi")]
    public string? Eoi { get; set; }

    [XmlAttribute("policy")]
    public string? Policy { get; set; }

    [XmlAttribute("state")]
    public string? State { get; set; }

    [XmlAttribute("version")]
    public string? Version { get; set; }

    [XmlAttribute("retries")]
    public string? Retries { get; set; }

    [XmlAttribute("value")]
    public string? Value { get; set; }
}
