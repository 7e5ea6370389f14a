using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Its cache.</summary>
public sealed class CpuCache
{
    [XmlAttribute("level")]
    public string? Level { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }
}
