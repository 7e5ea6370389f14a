using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The security label of a guest.</summary>
public sealed class SecurityLabel
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("relabel")]
    public string? Relabel { get; set; }

    [XmlElement("label")]
    public string? Label { get; set; }

    [XmlElement("baselabel")]
    public string? Baselabel { get; set; }

    [XmlElement("imagelabel")]
    public string? Imagelabel { get; set; }
}
