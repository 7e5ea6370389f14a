using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The placement of memory on host nodes.</summary>
public sealed class NumaMemory
{
    [XmlAttribute("cellid")]
    public string? Cellid { get; set; }

    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlAttribute("placement")]
    public string? Placement { get; set; }

    [XmlAttribute("nodeset")]
    public string? Nodeset { get; set; }
}
