using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The allocation of memory.</summary>
public sealed class Allocation
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("threads")]
    public string? Threads { get; set; }
}
