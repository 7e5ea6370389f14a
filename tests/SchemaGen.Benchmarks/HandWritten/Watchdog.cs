using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A watchdog, which acts when a guest hangs.</summary>
public sealed class Watchdog
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("action")]
    public string? Action { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
