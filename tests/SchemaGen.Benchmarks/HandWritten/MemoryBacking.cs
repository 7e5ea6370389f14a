using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The backing of a guest's memory.</summary>
public sealed class MemoryBacking
{
    [XmlElement("hugepages")]
    public HugePages? Hugepages { get; set; }

    [XmlElement("nosharepages")]
    public Empty? Nosharepages { get; set; }

    [XmlElement("locked")]
    public Empty? Locked { get; set; }

    [XmlElement("source")]
    public Model? Source { get; set; }

    [XmlElement("access")]
    public Access? Access { get; set; }

    [XmlElement("allocation")]
    public Allocation? Allocation { get; set; }

    [XmlElement("discard")]
    public Empty? Discard { get; set; }
}
