using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The boot menu.</summary>
public sealed class BootMenu
{
    [XmlAttribute("enable")]
    public string? Enable { get; set; }

    [XmlAttribute("timeout")]
    public string? Timeout { get; set; }
}
