using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>What a device is.</summary>
public sealed class Model
{
    [XmlAttribute("type")]
    public string? Type { get; set; }
}
