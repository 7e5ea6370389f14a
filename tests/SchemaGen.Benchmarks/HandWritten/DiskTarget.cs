using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The guest side of a disk.</summary>
public sealed class DiskTarget
{
    [XmlAttribute("dev")]
    public string? Dev { get; set; }

    [XmlAttribute("bus")]
    public string? Bus { get; set; }

    [XmlAttribute("tray")]
    public string? Tray { get; set; }

    [XmlAttribute("removable")]
    public string? Removable { get; set; }

    [XmlAttribute("rotation_rate")]
    public string? RotationRate { get; set; }
}
