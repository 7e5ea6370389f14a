using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>What a network filter is asked for.</summary>
public sealed class FilterReference
{
    [XmlAttribute("filter")]
    public string? Filter { get; set; }
}
