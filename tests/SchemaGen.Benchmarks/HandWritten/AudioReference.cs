using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A reference to an audio backend.</summary>
public sealed class AudioReference
{
    [XmlAttribute("id")]
    public string? Id { get; set; }
}
