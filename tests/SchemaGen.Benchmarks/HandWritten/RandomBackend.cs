using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host source of random numbers.</summary>
public sealed class RandomBackend
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
