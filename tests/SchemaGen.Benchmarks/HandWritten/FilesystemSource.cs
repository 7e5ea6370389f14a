using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host side of a file system.</summary>
public sealed class FilesystemSource
{
    [XmlAttribute("dir")]
    public string? Dir { get; set; }

    [XmlAttribute("file")]
    public string? File { get; set; }

    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("usage")]
    public string? Usage { get; set; }

    [XmlAttribute("units")]
    public string? Units { get; set; }

    [XmlAttribute("socket")]
    public string? Socket { get; set; }
}
