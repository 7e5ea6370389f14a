using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The name of a network card on the host.</summary>
public sealed class InterfaceTarget
{
    [XmlAttribute("dev")]
    public string? Dev { get; set; }

    [XmlAttribute("managed")]
    public string? Managed { get; set; }
}
