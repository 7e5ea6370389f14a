using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A panic device, which reports a guest's crash to the host.</summary>
public sealed class Panic
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
