using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The model of a device.</summary>
public sealed class Model
{
    [XmlAttribute("type")]
    public string? Type { get; set; }
}
