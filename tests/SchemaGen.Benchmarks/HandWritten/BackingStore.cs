using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The backing image of an image.</summary>
public sealed class BackingStore
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("index")]
    public string? Index { get; set; }

    [XmlElement("format")]
    public Format? Format { get; set; }

    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    [XmlElement("backingStore")]
    public BackingStore? BackingStoreValue { get; set; }
}
