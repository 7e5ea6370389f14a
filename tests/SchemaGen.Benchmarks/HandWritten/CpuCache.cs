using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The cache of a processor.</summary>
public sealed class CpuCache
{
    [XmlAttribute("level")]
    public string? Level { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }
}
