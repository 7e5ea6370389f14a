using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The processor of a guest.</summary>
public sealed class Cpu
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("match")]
    public string? Match { get; set; }

    [XmlAttribute("check")]
    public string? Check { get; set; }

    [XmlAttribute("migratable")]
    public string? Migratable { get; set; }

    [XmlElement("model")]
    public CpuModel? Model { get; set; }

    [XmlElement("topology")]
    public CpuTopology? Topology { get; set; }

    [XmlElement("cache")]
    public CpuCache? Cache { get; set; }

    [XmlElement("feature")]
    public List<CpuFeature> Features { get; set; } = [];

    [XmlElement("numa")]
    public Numa? Numa { get; set; }
}
