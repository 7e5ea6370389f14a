using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Who sees the memory.</summary>
public sealed class Access
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }
}
