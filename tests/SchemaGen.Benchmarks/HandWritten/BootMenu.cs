using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Whether the user may choose what is booted from.</summary>
public sealed class BootMenu
{
    [XmlAttribute("enable")]
    public string? Enable { get; set; }

    [XmlAttribute("timeout")]
    public string? Timeout { get; set; }
}
