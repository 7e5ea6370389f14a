using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The number of virtual processors.</summary>
public sealed class VirtualCpus
{
    [XmlAttribute("placement")]
    public string? Placement { get; set; }

    [XmlAttribute("cpuset")]
    public string? Cpuset { get; set; }

    [XmlAttribute("current")]
    public string? Current { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
