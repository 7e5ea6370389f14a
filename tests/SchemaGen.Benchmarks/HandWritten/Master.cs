using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The master controller of a companion controller.</summary>
public sealed class Master
{
    [XmlAttribute("startport")]
    public string? Startport { get; set; }
}
