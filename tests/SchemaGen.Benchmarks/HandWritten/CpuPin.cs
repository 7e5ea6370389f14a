using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Where a processor runs.</summary>
public sealed class CpuPin
{
    [XmlAttribute("vcpu")]
    public string? Vcpu { get; set; }

    [XmlAttribute("cpuset")]
    public string? Cpuset { get; set; }
}
