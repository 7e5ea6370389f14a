using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The device model of a controller.</summary>
public sealed class ControllerModel
{
    [XmlAttribute("name")]
    public string? Name { get; set; }
}
