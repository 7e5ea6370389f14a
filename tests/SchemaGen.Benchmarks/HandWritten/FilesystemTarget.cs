using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Where it gets it.</summary>
public sealed class FilesystemTarget
{
    [XmlAttribute("dir")]
    public string? Dir { get; set; }
}
