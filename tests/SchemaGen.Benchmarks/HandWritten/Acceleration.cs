using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The acceleration of a graphics card.</summary>
public sealed class Acceleration
{
    [XmlAttribute("accel3d")]
    public string? Accel3d { get; set; }

    [XmlAttribute("accel2d")]
    public string? Accel2d { get; set; }

    [XmlAttribute("rendernode")]
    public string? Rendernode { get; set; }
}
