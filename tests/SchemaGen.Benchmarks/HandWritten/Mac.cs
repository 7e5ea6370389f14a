using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The MAC address of a network card.</summary>
public sealed class Mac
{
    [XmlAttribute("address")]
    public string? Address { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("check")]
    public string? Check { get; set; }
}
