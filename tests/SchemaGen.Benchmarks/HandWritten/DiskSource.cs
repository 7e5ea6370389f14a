using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The source of a disk's image.</summary>
public sealed class DiskSource
{
    [XmlAttribute("file")]
    public string? File { get; set; }

    [XmlAttribute("dev")]
    public string? Dev { get; set; }

    [XmlAttribute("dir")]
    public string? Dir { get; set; }

    [XmlAttribute("protocol")]
    public string? Protocol { get; set; }

    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("pool")]
    public string? Pool { get; set; }

    [XmlAttribute("volume")]
    public string? Volume { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("managed")]
    public string? Managed { get; set; }

    [XmlAttribute("namespace")]
    public string? Namespace { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("tls")]
    public string? Tls { get; set; }

    [XmlAttribute("query")]
    public string? Query { get; set; }

    [XmlAttribute("startupPolicy")]
    public string? StartupPolicy { get; set; }

    [XmlAttribute("index")]
    public string? Index { get; set; }

    [XmlElement("host")]
    public List<Host> Hosts { get; set; } = [];

    [XmlElement("encryption")]
    public Encryption? Encryption { get; set; }
}
