using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>How often a guest is asked.</summary>
public sealed class BalloonStatistics
{
    [XmlAttribute("period")]
    public string? Period { get; set; }
}
