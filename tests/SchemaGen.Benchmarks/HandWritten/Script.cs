using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A program that prepares a network.</summary>
public sealed class Script
{
    [XmlAttribute("path")]
    public string? Path { get; set; }
}
