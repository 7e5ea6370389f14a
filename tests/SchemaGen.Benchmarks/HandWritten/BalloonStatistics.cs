using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The polling interval of balloon statistics.</summary>
public sealed class BalloonStatistics
{
    [XmlAttribute("period")]
    public string? Period { get; set; }
}
