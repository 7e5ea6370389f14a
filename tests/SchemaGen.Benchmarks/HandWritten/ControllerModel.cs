using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The device that a controller is.</summary>
public sealed class ControllerModel
{
    [XmlAttribute("name")]
    public string? Name { get; set; }
}
