using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A range of user or group ids.</summary>
public sealed class IdRange
{
    [XmlAttribute("start")]
    public string? Start { get; set; }

    [XmlAttribute("target")]
    public string? Target { get; set; }

    [XmlAttribute("count")]
    public string? Count { get; set; }
}
