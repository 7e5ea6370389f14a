using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host processors that run a virtual processor.</summary>
public sealed class CpuPin
{
    [XmlAttribute("vcpu")]
    public string? Vcpu { get; set; }

    [XmlAttribute("cpuset")]
    public string? Cpuset { get; set; }
}
