using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A reference to a network filter.</summary>
public sealed class FilterReference
{
    [XmlAttribute("filter")]
    public string? Filter { get; set; }
}
