using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A timer of a clock.</summary>
public sealed class ClockTimer
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("present")]
    public string? Present { get; set; }

    [XmlAttribute("track")]
    public string? Track { get; set; }

    [XmlAttribute("tickpolicy")]
    public string? Tickpolicy { get; set; }

    [XmlAttribute("frequency")]
    public string? Frequency { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }
}
