using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The rate limit of a random number generator.</summary>
public sealed class Rate
{
    [XmlAttribute("bytes")]
    public string? Bytes { get; set; }

    [XmlAttribute("period")]
    public string? Period { get; set; }
}
