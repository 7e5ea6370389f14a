using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The OpenGL settings of a graphical display.</summary>
public sealed class OpenGl
{
    [XmlAttribute("enable")]
    public string? Enable { get; set; }

    [XmlAttribute("rendernode")]
    public string? Rendernode { get; set; }
}
