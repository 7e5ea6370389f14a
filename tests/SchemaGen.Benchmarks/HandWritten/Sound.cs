using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A sound card.</summary>
public sealed class Sound
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("codec")]
    public List<Model> Codecs { get; set; } = [];

    [XmlElement("audio")]
    public AudioReference? Audio { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
