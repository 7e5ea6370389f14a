using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>How much of them.</summary>
public sealed class Rate
{
    [XmlAttribute("bytes")]
    public string? Bytes { get; set; }

    [XmlAttribute("period")]
    public string? Period { get; set; }
}
