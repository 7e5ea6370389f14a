using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A reference to a secret.</summary>
public sealed class Secret
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("usage")]
    public string? Usage { get; set; }

    [XmlAttribute("uuid")]
    public string? Uuid { get; set; }
}
