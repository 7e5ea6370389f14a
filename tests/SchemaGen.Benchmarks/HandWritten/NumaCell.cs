using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A NUMA node.</summary>
public sealed class NumaCell
{
    [XmlAttribute("id")]
    public string? Id { get; set; }

    [XmlAttribute("cpus")]
    public string? Cpus { get; set; }

    [XmlAttribute("memory")]
    public string? Memory { get; set; }

    [XmlAttribute("unit")]
    public string? Unit { get; set; }

    [XmlAttribute("memAccess")]
    public string? MemAccess { get; set; }

    [XmlAttribute("discard")]
    public string? Discard { get; set; }
}
