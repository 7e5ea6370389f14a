using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A host folder that is shared with a guest.</summary>
public sealed class Filesystem
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("accessmode")]
    public string? Accessmode { get; set; }

    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlAttribute("fmode")]
    public string? Fmode { get; set; }

    [XmlAttribute("dmode")]
    public string? Dmode { get; set; }

    [XmlAttribute("multidevs")]
    public string? Multidevs { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("source")]
    public FilesystemSource? Source { get; set; }

    [XmlElement("target")]
    public FilesystemTarget? Target { get; set; }

    [XmlElement("readonly")]
    public Empty? Readonly { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
