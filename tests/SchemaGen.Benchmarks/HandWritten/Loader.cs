using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The firmware loader.</summary>
public sealed class Loader
{
    [XmlAttribute("readonly")]
    public string? Readonly { get; set; }

    [XmlAttribute("secure")]
    public string? Secure { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("stateless")]
    public string? Stateless { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
