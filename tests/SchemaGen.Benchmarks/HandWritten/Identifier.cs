using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A number in hexadecimal.</summary>
public sealed class Identifier
{
    [XmlAttribute("id")]
    public string? Id { get; set; }
}
