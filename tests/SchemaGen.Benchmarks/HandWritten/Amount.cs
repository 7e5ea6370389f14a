using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>An amount of memory.</summary>
public sealed class Amount
{
    [XmlAttribute("unit")]
    public string? Unit { get; set; }

    [XmlAttribute("slots")]
    public string? Slots { get; set; }

    [XmlAttribute("dumpCore")]
    public string? DumpCore { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
