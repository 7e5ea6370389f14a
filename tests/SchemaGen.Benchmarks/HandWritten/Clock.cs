using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The clock of a guest.</summary>
public sealed class Clock
{
    [XmlAttribute("offset")]
    public string? Offset { get; set; }

    [XmlAttribute("basis")]
    public string? Basis { get; set; }

    [XmlAttribute("adjustment")]
    public string? Adjustment { get; set; }

    [XmlAttribute("timezone")]
    public string? Timezone { get; set; }

    [XmlAttribute("start")]
    public string? Start { get; set; }

    [XmlElement("timer")]
    public List<ClockTimer> Timers { get; set; } = [];
}
