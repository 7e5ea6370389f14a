using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The link state of a network card.</summary>
public sealed class Link
{
    [XmlAttribute("state")]
    public string? State { get; set; }
}
