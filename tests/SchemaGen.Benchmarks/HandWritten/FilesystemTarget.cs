using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The guest side of a file system.</summary>
public sealed class FilesystemTarget
{
    [XmlAttribute("dir")]
    public string? Dir { get; set; }
}
