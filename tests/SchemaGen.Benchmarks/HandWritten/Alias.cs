using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A device's name.</summary>
public sealed class Alias
{
    [XmlAttribute("name")]
    public string? Name { get; set; }
}
