using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Its sockets, cores and threads.</summary>
public sealed class CpuTopology
{
    [XmlAttribute("sockets")]
    public string? Sockets { get; set; }

    [XmlAttribute("dies")]
    public string? Dies { get; set; }

    [XmlAttribute("cores")]
    public string? Cores { get; set; }

    [XmlAttribute("threads")]
    public string? Threads { get; set; }
}
