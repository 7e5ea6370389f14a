using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A graphics card.</summary>
public sealed class Video
{
    [XmlElement("driver")]
    public VideoDriver? Driver { get; set; }

    [XmlElement("model")]
    public VideoModel? Model { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
