using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The controller that this one belongs to.</summary>
public sealed class Master
{
    [XmlAttribute("startport")]
    public string? Startport { get; set; }
}
