using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A server.</summary>
public sealed class Host
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("transport")]
    public string? Transport { get; set; }

    [XmlAttribute("socket")]
    public string? Socket { get; set; }
}
