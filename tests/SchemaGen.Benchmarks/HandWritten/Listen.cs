using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The address where a graphical display listens.</summary>
public sealed class Listen
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("address")]
    public string? Address { get; set; }

    [XmlAttribute("network")]
    public string? Network { get; set; }

    [XmlAttribute("socket")]
    public string? Socket { get; set; }
}
