using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The firmware's variables.</summary>
public sealed class NvRam
{
    [XmlAttribute("template")]
    public string? Template { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
