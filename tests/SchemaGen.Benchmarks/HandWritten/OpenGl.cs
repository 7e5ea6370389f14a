using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Whether a screen is drawn by the host's card.</summary>
public sealed class OpenGl
{
    [XmlAttribute("enable")]
    public string? Enable { get; set; }

    [XmlAttribute("rendernode")]
    public string? Rendernode { get; set; }
}
