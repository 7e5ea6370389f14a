using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Where a card is heard.</summary>
public sealed class AudioReference
{
    [XmlAttribute("id")]
    public string? Id { get; set; }
}
