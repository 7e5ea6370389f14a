using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The sockets, cores and threads of a processor.</summary>
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
