using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The model of a graphics card.</summary>
public sealed class VideoModel
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("ram")]
    public string? Ram { get; set; }

    [XmlAttribute("vram")]
    public string? Vram { get; set; }

    [XmlAttribute("vram64")]
    public string? Vram64 { get; set; }

    [XmlAttribute("vgamem")]
    public string? Vgamem { get; set; }

    [XmlAttribute("heads")]
    public string? Heads { get; set; }

    [XmlAttribute("primary")]
    public string? Primary { get; set; }

    [XmlAttribute("blob")]
    public string? Blob { get; set; }

    [XmlElement("acceleration")]
    public Acceleration? Acceleration { get; set; }
}
