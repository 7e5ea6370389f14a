using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The processor limits of a guest.</summary>
public sealed class CpuTuning
{
    [XmlElement("shares")]
    public string? Shares { get; set; }

    [XmlElement("period")]
    public string? Period { get; set; }

    [XmlElement("quota")]
    public string? Quota { get; set; }

    [XmlElement("vcpupin")]
    public List<CpuPin> Vcpupins { get; set; } = [];

    [XmlElement("emulatorpin")]
    public CpuPin? Emulatorpin { get; set; }
}
