using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>When the memory is taken.</summary>
public sealed class Allocation
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("threads")]
    public string? Threads { get; set; }
}
