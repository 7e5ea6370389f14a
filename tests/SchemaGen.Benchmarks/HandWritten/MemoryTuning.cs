using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The memory limits of a guest.</summary>
public sealed class MemoryTuning
{
    [XmlElement("hard_limit")]
    public Amount? HardLimit { get; set; }

    [XmlElement("soft_limit")]
    public Amount? SoftLimit { get; set; }

    [XmlElement("min_guarantee")]
    public Amount? MinGuarantee { get; set; }

    [XmlElement("swap_hard_limit")]
    public Amount? SwapHardLimit { get; set; }
}
