using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The sharing of guest memory.</summary>
public sealed class Access
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }
}
