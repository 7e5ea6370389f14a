using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An audio backend.</summary>
public sealed class Audio
{
    [XmlAttribute("id")]
    public string? Id { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("timerPeriod")]
    public string? TimerPeriod { get; set; }

    [XmlAttribute("driver")]
    public string? Driver { get; set; }

    [XmlAttribute("path")]
    public string? Path { get; set; }

    [XmlAttribute("serverName")]
    public string? ServerName { get; set; }
}
